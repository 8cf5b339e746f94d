import type { ErrorCode } from '#contract/problem';
import { Failure, type FailureDetails } from '../http/failure';
import { ProxyFailure } from '../http/proxy-failure';

type UpstreamCode = Extract<ErrorCode, `upstream_${string}` | 'conversation_not_found' | 'rate_limited'>;

interface UpstreamFailureDetails extends FailureDetails {
  /** One more attempt is allowed (docs/decisions/0006-retries.md). */
  retryable?: boolean;
  /** The upstream refused the token, so a new one may help. */
  tokenRefused?: boolean;
}

export class UpstreamFailure extends Failure {
  override readonly name = 'UpstreamFailure';
  declare readonly code: UpstreamCode;
  readonly retryable: boolean;
  readonly tokenRefused: boolean;

  constructor(code: UpstreamCode, { retryable = false, tokenRefused = false, ...details }: UpstreamFailureDetails) {
    super(code, details);
    this.retryable = retryable;
    this.tokenRefused = tokenRefused;
  }
}

const timeouts = new Set(['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'ETIMEDOUT']);
const malformed = new Set(['UND_ERR_RES_EXCEEDED_MAX_SIZE', 'UND_ERR_HEADERS_OVERFLOW', 'HTTPParserError']);
const connectionErrors = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'EAI_AGAIN', 'ENOTFOUND', 'UND_ERR_SOCKET']);

/**
 * What a call had reached when it failed: nothing, because it was never written; a connection that was probably closed before the call
 * was written; or maybe the upstream itself.
 */
export type Reached = 'nothing' | 'closed_connection' | 'upstream';

/** Translates an error of undici or of the network. */
export function failureOf(error: unknown, reached: Reached): UpstreamFailure {
  if (error instanceof UpstreamFailure) return error;
  if (error instanceof ProxyFailure) return throughProxy(error);
  const code = errorCodeOf(error);
  if (timeouts.has(code)) return new UpstreamFailure('upstream_timeout', { reason: 'deadline' });
  if (malformed.has(code) || code.startsWith('HPE_')) return new UpstreamFailure('upstream_invalid_response', { reason: code });
  return new UpstreamFailure('upstream_unavailable', { reason: code, retryable: reached !== 'upstream' && connectionErrors.has(code) });
}

/** Nothing reached the upstream, so one more attempt is safe. It is of no use if the proxy refuses us, such as with 407 without the right password. */
export function throughProxy({ reason, status = 500 }: ProxyFailure): UpstreamFailure {
  return new UpstreamFailure('upstream_unavailable', { reason, retryable: status >= 500 });
}

/** Some of undici's parser errors have a name instead of a code. */
function errorCodeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
