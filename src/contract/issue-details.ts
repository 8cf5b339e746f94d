import type * as z from 'zod/mini';
import { characterName } from './character-name';
import type { IssueDetails } from './draft';

/** What the text about an issue of a draft needs. Apart from the schemas: the page reads answers long before it names characters. */
export function issueDetails(issue: z.core.$ZodIssue, maxHours: number): IssueDetails {
  const { codePoint, position }: Record<string, unknown> = (issue.code === 'custom' && issue.params) || {};
  return {
    maxHours,
    character: typeof codePoint === 'number' ? characterName(codePoint) : '',
    position: typeof position === 'number' ? position : 0,
  };
}
