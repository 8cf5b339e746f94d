import type { ZodMiniType } from 'zod/mini';
import type { Problem } from '#contract/problem';
import { ownerHeaders } from '../session/tab-owner';
import { ApiError } from './api-error';
import { loadRules } from './load-rules';
import type { Rules } from './rules';

/** Longer than the server's own deadline can reasonably be, so that its answer, when there is one, is the one shown. */
const timeoutMs = 60_000;

/** Which of the rules an answer is checked by. */
type Picked<T> = (rules: Rules) => ZodMiniType<T>;

/** @throws ApiError */
export function get<T>(path: string, schema: Picked<T>): Promise<T> {
  return exchange(path, {}, schema);
}

/** @throws ApiError */
export function post<T>(path: string, body: unknown, schema: Picked<T>): Promise<T> {
  const headers = { ...ownerHeaders(), 'Content-Type': 'application/json' };
  return exchange(path, { method: 'POST', headers, body: JSON.stringify(body) }, schema);
}

/** A POST that says all by its path, and whose answer says nothing but that it was done. @throws ApiError */
export async function postNothing(path: string): Promise<void> {
  const response = await send(path, { method: 'POST', headers: ownerHeaders() });
  if (response.ok) return;
  const { problem } = await loadRules();
  throw toApiError(response, problem.safeParse(await response.json().catch(() => undefined)).data);
}

async function exchange<T>(path: string, init: RequestInit, pick: Picked<T>): Promise<T> {
  // Before anything is sent: an answer that cannot be read would be lost.
  const rules = await loadRules();
  const response = await send(path, init);
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw toApiError(response, rules.problem.safeParse(body).data);
  const parsed = pick(rules).safeParse(body);
  if (!parsed.success) throw new ApiError('unexpected_answer');
  return parsed.data;
}

async function send(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, { ...init, signal: AbortSignal.timeout(timeoutMs) });
  } catch {
    throw new ApiError(navigator.onLine ? 'no_answer' : 'offline');
  }
}

function toApiError(response: Response, problem: Problem | undefined): ApiError {
  if (!problem) return new ApiError('unexpected_answer');
  const { code, requestId, errors } = problem;
  const retryAfterS = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return new ApiError(code, { requestId, errors, ...(retryAfterS >= 0 && { retryAfterS }) });
}
