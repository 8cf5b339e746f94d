import { type ErrorCode, errorStatus } from '#contract/problem';
import type { RecentIntent } from '../audit/scan';

const keptMs = 600_000;

/** These statuses tell that no link was made (docs/decisions/0012-one-link-per-click.md). */
const mostWithoutLink = 429;
const othersWithoutLink: readonly string[] = ['audit_unavailable', 'upstream_unauthorized'] satisfies ErrorCode[];

/**
 * Tells whether a process before this one began a request with this key, and may have made a link.
 *
 * @param recent what the audit trail says of the last ten minutes before this start, by `keyHash`. It is forgotten ten minutes after it.
 * @param elapsedMs a clock that never goes back.
 */
export function createBegunBefore(recent: Map<string, RecentIntent>, elapsedMs = () => performance.now()) {
  const startMs = elapsedMs();
  return (keyHash: string): boolean => {
    if (recent.size > 0 && elapsedMs() - startMs >= keptMs) recent.clear();
    const intent = recent.get(keyHash);
    return intent !== undefined && mayHaveMade(intent.outcome);
  };
}

function mayHaveMade(outcome: string | undefined): boolean {
  if (outcome === undefined || othersWithoutLink.includes(outcome)) return outcome === undefined;
  return !(isErrorCode(outcome) && errorStatus[outcome] <= mostWithoutLink);
}

function isErrorCode(text: string): text is ErrorCode {
  return Object.hasOwn(errorStatus, text);
}
