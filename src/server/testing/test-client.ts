import { onTestFinished, vi } from 'vitest';
import { plainRules } from '#contract/draft';
import { createDraftSchema } from '#contract/share-link';
import { documentedAuthPath, documentedSharePath } from '../config/documented-paths';
import type { Credentials } from '../config/settings';
import { type ConnectOptions, createConnectUpstream } from '../upstream/connect-client';
import type { ShareCalls } from '../upstream/share-calls';
import { UpstreamFailure } from '../upstream/upstream-failure';
import { draft as givenDraft, startMs, testToken } from './test-app';

export const draft = createDraftSchema(plainRules(168)).parse(givenDraft);
export const keys = { kind: 'keys', accountApiKey: 'account-key', botApiKey: 'bot-key', botApiSecret: 'bot-secret' } as const;
const readyToken = { kind: 'token', token: testToken } as const;

interface TestClient extends Omit<ConnectOptions, 'now'> {
  credentials?: Credentials;
  timeoutMs?: number;
  shareUrlHosts?: string[];
  allowHttp?: boolean;
}

/** Creates a client for the upstream at `apiUrl`. Its clock stands still unless the test moves it. Closed when the test ends. */
export function connectTo(apiUrl: string, given: TestClient = {}) {
  const { credentials = readyToken, timeoutMs = 5000, shareUrlHosts, allowHttp = false, ...options } = given;
  const clock = { ms: startMs };
  const paths = { sharePath: documentedSharePath, authPath: documentedAuthPath };
  const settings = { apiUrl, ...paths, timeoutMs, shareUrlHosts, allowHttp };
  const upstream = createConnectUpstream(settings, credentials, { ...options, now: () => clock.ms });
  onTestFinished(() => upstream.close(true));

  /** @returns the link's URL, or the failure. */
  async function share(userId = draft.userId, calls?: ShareCalls): Promise<string | UpstreamFailure> {
    try {
      return await upstream.createShareLink({ ...draft, userId }, () => '', calls);
    } catch (error) {
      if (error instanceof UpstreamFailure) return error;
      throw error;
    }
  }

  return { upstream, clock, share, check: () => upstream.check() };
}

/** Stops all timers until the test advances them. Sockets work as usual. */
export function stopTimers(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
}
