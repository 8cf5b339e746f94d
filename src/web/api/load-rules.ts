import { ApiError } from './api-error';
import { singleFlight } from './single-flight';

/**
 * Loads the rules, which are a file of their own: nobody needs them before something is sent or received.
 *
 * @throws ApiError `page_incomplete`; the next call tries again.
 */
export const loadRules = singleFlight(async () => {
  try {
    return (await import('./rules')).rules;
  } catch {
    throw new ApiError('page_incomplete');
  }
});
