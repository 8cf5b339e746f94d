import { onTestFinished } from 'vitest';
import { problemSchema } from '#contract/problem';
import { type AppDependencies, createApp } from '../app';
import type { Credentials } from '../config';
import { logTo } from '../log';
import { createConnectUpstream } from '../upstream/connect-client';

export const testToken = 'dmO/tok+canary==';
export const draft = { mode: 'view', userId: '4917012345678', hours: 8 };
export const startMs = Date.parse('2025-03-14T12:00:00Z');
const headers = { 'content-type': 'application/json' };

interface TestSettings extends Partial<AppDependencies> {
  upstreamUrl?: string;
  credentials?: Credentials;
  timeoutMs?: number;
}

/** The app with a real client, a log in memory and a clock that stands still; closed when the test ends. */
export function createTestApp({ upstreamUrl = 'http://127.0.0.1:1', timeoutMs = 5000, ...settings }: TestSettings = {}) {
  const lines: string[] = [];
  const now = settings.now ?? (() => startMs);
  const paths = { sharePath: '/peoples/conversation/share', authPath: '/authorization/integration' };
  const connect = { apiUrl: upstreamUrl, ...paths, timeoutMs, shareUrlHosts: undefined };
  const upstream = createConnectUpstream(connect, settings.credentials ?? { kind: 'token', token: testToken }, { now });
  onTestFinished(() => upstream.close(true));
  const log = logTo({ write: (line) => void lines.push(line) }, 'trace');
  const app = createApp({ publicOrigin: undefined, maxHours: 168, upstream, log, isReady: () => true, ...settings, now });

  async function post(body: unknown = draft, init: RequestInit = {}) {
    const response = await app.request('/api/share-links', { method: 'POST', headers, body: JSON.stringify(body), ...init });
    return { response, status: response.status, body: await response.json() };
  }

  /** Posts what must fail, and parses the problem by the contract's schema. */
  async function postProblem(body: unknown = draft, init: RequestInit = {}) {
    const answer = await post(body, init);
    return { ...answer, problem: problemSchema.parse(answer.body) };
  }

  return { app, lines, upstream, post, postProblem };
}
