import { issueDetails } from '#contract/issue-details';
import { bulkText } from '#text/bulk';
import { loadRules } from '../api/load-rules';
import type { CheckUserId, UserIdIssue } from './judge-rows';

/**
 * Loads the route's own schema, and checks user IDs with it. Everything else in a draft is the form's, and checked there.
 *
 * @throws ApiError `page_incomplete`.
 */
export async function loadUserIdCheck(): Promise<CheckUserId> {
  const rules = await loadRules();
  return (userId) => {
    const [issue] = rules.userId.safeParse(userId).error?.issues ?? [];
    return issue && { issue: isUserIdIssue(issue.message) ? issue.message : 'user_id_missing', details: issueDetails(issue, 1) };
  };
}

function isUserIdIssue(message: string): message is UserIdIssue {
  return Object.hasOwn(bulkText.issues, message);
}
