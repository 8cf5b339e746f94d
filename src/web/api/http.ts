import type { ZodMiniType } from 'zod/mini';
import { idempotencyHeader } from '#contract/idempotency-key';
import { serverTimeHeader } from '#contract/server-time';
import { deskPath } from '../browser/desk-path';
import { randomUuid } from '../browser/random-uuid';
import { serverClock } from '../browser/server-clock';
import { tab } from '../tab/this-tab';
import { ApiError } from './api-error';
import { loadRules } from './load-rules';
import type { Rules } from './rules';

/** Longer than any reasonable deadline of the server, so that the page shows the server's own failure where there is one. */
const timeoutMs = 60_000;
const resendAfterMs = 1000;

type Read<T> = (body: unknown) => T | undefined | Promise<T | undefined>;

/**
 * @param read checks the body of a success, and returns undefined where it is none of ours. It loads the rules itself if it needs them.
 * @throws ApiError
 */
export function get<T>(path: string, read: Read<T>, headers: HeadersInit = {}): Promise<T> {
  return exchange(path, { headers }, read);
}

/**
 * Sends what must be done once. Each call is an attempt with a key of its own (`Idempotency-Key`). Where the connection breaks, the same attempt
 * is sent once more: the server then gives the answer that was lost, and does nothing twice.
 *
 * @param pick picks the schema that the response is checked with.
 * @param key of an attempt that goes on, where its answer was never read.
 * @throws ApiError
 */
export async function postOnce<T>(path: string, body: unknown, pick: (rules: Rules) => ZodMiniType<T>, key = randomUuid()): Promise<T> {
  // Before anything is sent: without the rules, the response could not be read and would be lost.
  const schema = pick(await loadRules());
  const headers = { ...tab.ownerHeaders(), 'Content-Type': 'application/json', [idempotencyHeader]: key };
  return exchange(path, { method: 'POST', headers, body: JSON.stringify(body) }, (answer) => schema.safeParse(answer).data, 1);
}

/** A POST without a body, whose response has none either. @throws ApiError */
export async function postNothing(path: string): Promise<void> {
  const response = await send(path, { method: 'POST', headers: tab.ownerHeaders() });
  if (response.ok) return;
  const { readFailure } = await loadRules();
  throw readFailure(response, await response.json().catch(() => undefined));
}

async function exchange<T>(path: string, init: RequestInit, read: Read<T>, resends = 0): Promise<T> {
  const response = await send(path, init, resends);
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw (await loadRules()).readFailure(response, body);
  const data = await read(body);
  if (data === undefined) throw new ApiError('unexpected_answer');
  return data;
}

async function send(path: string, init: RequestInit, resends = 0): Promise<Response> {
  const response = await sendOnce(path, init, resends > 0);
  if (!response) {
    await new Promise((resolve) => setTimeout(resolve, resendAfterMs));
    // Whatever becomes of the second try, nobody knows what became of the first.
    return send(path, init, resends - 1).catch((error) => {
      throw new ApiError(error instanceof ApiError && error.code === 'gate_closed' ? error.code : 'no_answer');
    });
  }
  // The server redirects none of these requests. So this is a sign-in in front of it, which has passed nothing on.
  if (response.type === 'opaqueredirect') throw new ApiError('gate_closed', { linkMayExist: false });
  return response;
}

/** @returns undefined where the connection breaks and the request may be sent again. */
async function sendOnce(path: string, init: RequestInit, mayResend: boolean): Promise<Response | undefined> {
  const wasOffline = !navigator.onLine;
  const hearTime = serverClock.asked();
  try {
    const response = await fetch(deskPath(path), { ...init, redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) });
    hearTime(Number(response.headers.get(serverTimeHeader)));
    return response;
  } catch (error) {
    // Only then is it sure that nothing was sent: a server on this machine can be reached without a network.
    if (wasOffline && !navigator.onLine) throw new ApiError('offline');
    if (mayResend && error instanceof TypeError) return undefined;
    throw new ApiError('no_answer');
  }
}
