import type { Program } from '../program';

/** The product live, with everything on but what is optional, against an upstream that answers at once. */
export function liveSettings(upstream: Program): Record<string, string> {
  return {
    PORT: '0',
    LOG_LEVEL: 'info',
    CONNECT_API_URL: upstream.address,
    CONNECT_ACCOUNT_API_KEY: 'bench-account-key',
    CONNECT_BOT_API_KEY: 'bench-bot-key',
    CONNECT_BOT_API_SECRET: 'bench-bot-secret',
    // Counted, but never reached.
    RATE_LIMIT_PER_MINUTE: '10000000',
    METRICS_PORT: '0',
    AUDIT_SECRET: 'bench-audit-secret-0123456789abcdef',
  };
}
