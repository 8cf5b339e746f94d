import type { ZodMiniType } from 'zod/mini';
import { idempotencyHeader } from '#contract/idempotency-key';
import type { Problem } from '#contract/problem';
import { deskPath } from '../browser/desk-path';
import { randomUuid } from '../browser/random-uuid';
import { tab } from '../tab/this-tab';
import { ApiError } from './api-error';
import { loadRules } from './load-rules';
import type { Rules } from './rules';

/** Longer than any reasonable deadline of the server, so that the page shows the server's own failure where there is one. */
const timeoutMs = 60_000;
const resendAfterMs = 1000;

/** Picks the schema that the response is checked with. */
type Picked<T> = (rules: Rules) => ZodMiniType<T>;

/** @throws ApiError */
export function get<T>(path: string, schema: Picked<T>): Promise<T> {
  return exchange(path, {}, schema);
}

/**
 * Sends what must be done once. Each call is an attempt with a key of its own (`Idempotency-Key`). Where the connection breaks, the same attempt
 * is sent once more: the server then gives the answer that was lost, and does nothing twice.
 *
 * @throws ApiError
 */
export function postOnce<T>(path: string, body: unknown, schema: Picked<T>): Promise<T> {
  const headers = { ...tab.ownerHeaders(), 'Content-Type': 'application/json', [idempotencyHeader]: randomUuid() };
  return exchange(path, { method: 'POST', headers, body: JSON.stringify(body) }, schema, 1);
}

/** A POST without a body, whose response has none either. @throws ApiError */
export async function postNothing(path: string): Promise<void> {
  const response = await send(path, { method: 'POST', headers: tab.ownerHeaders() });
  if (response.ok) return;
  const { problem } = await loadRules();
  throw toApiError(response, problem.safeParse(await response.json().catch(() => undefined)).data);
}

async function exchange<T>(path: string, init: RequestInit, pick: Picked<T>, resends = 0): Promise<T> {
  // Before anything is sent: without the rules, the response could not be read and would be lost.
  const rules = await loadRules();
  const response = await send(path, init, resends);
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw toApiError(response, rules.problem.safeParse(body).data);
  const parsed = pick(rules).safeParse(body);
  if (!parsed.success) throw new ApiError('unexpected_answer');
  return parsed.data;
}

async function send(path: string, init: RequestInit, resends = 0): Promise<Response> {
  const wasOffline = !navigator.onLine;
  try {
    return await fetch(deskPath(path), { ...init, signal: AbortSignal.timeout(timeoutMs) });
  } catch (error) {
    // Only then is it sure that nothing was sent: a server on this machine can be reached without a network.
    if (wasOffline && !navigator.onLine) throw new ApiError('offline');
    if (resends === 0 || !(error instanceof TypeError)) throw new ApiError('no_answer');
  }
  await new Promise((resolve) => setTimeout(resolve, resendAfterMs));
  return send(path, init, resends - 1).catch(() => {
    throw new ApiError('no_answer');
  });
}

function toApiError(response: Response, problem: Problem | undefined): ApiError {
  if (!problem) return new ApiError('unexpected_answer');
  const { code, requestId, errors, linkMayExist } = problem;
  const retryAfterS = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return new ApiError(code, { requestId, errors, linkMayExist, ...(retryAfterS >= 0 && { retryAfterS }) });
}
