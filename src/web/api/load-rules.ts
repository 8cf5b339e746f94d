import { ApiError } from './api-error';
import type { Rules } from './rules';

/**
 * The rules come apart from the page: nobody needs them before something is sent or has come.
 *
 * @throws ApiError `page_incomplete`; the next call tries again.
 */
export async function loadRules(): Promise<Rules> {
  try {
    return (await import('./rules')).rules;
  } catch {
    throw new ApiError('page_incomplete');
  }
}
