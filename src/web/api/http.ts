import type { ZodMiniType } from 'zod/mini';
import { problemSchema } from '#contract/problem';
import { ApiError } from './api-error';

/** Longer than the server's own deadline can reasonably be, so that its answer, when there is one, is the one shown. */
const timeoutMs = 60_000;

/** @throws ApiError */
export function get<T>(path: string, schema: ZodMiniType<T>): Promise<T> {
  return exchange(path, {}, schema);
}

/** @throws ApiError */
export function post<T>(path: string, body: unknown, schema: ZodMiniType<T>): Promise<T> {
  return exchange(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }, schema);
}

async function exchange<T>(path: string, init: RequestInit, schema: ZodMiniType<T>): Promise<T> {
  const response = await send(path, init);
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw toApiError(response, body);
  const parsed = schema.safeParse(body);
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

function toApiError(response: Response, body: unknown): ApiError {
  const problem = problemSchema.safeParse(body);
  if (!problem.success) return new ApiError('unexpected_answer');
  const { code, requestId, errors } = problem.data;
  const retryAfterS = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return new ApiError(code, { requestId, errors, ...(retryAfterS >= 0 && { retryAfterS }) });
}
