import type * as z from 'zod/mini';
import { type DraftIssue, type IssueDetails, reasonMaxLength } from '#contract/draft';
import { issueDetails } from '#contract/issue-details';
import { userIdMaxLength } from '#contract/user-id';

const longestKey = 64;

type Text = (details: IssueDetails) => string;

const issueText: Record<DraftIssue, Text> = {
  mode_unknown: () => 'Must be "view", "takeover" or "auto".',
  user_id_missing: () => 'Must be a text that is not empty.',
  user_id_too_long: () => `Must have at most ${userIdMaxLength} characters.`,
  user_id_dots: () => 'Must not be "." or "..".',
  user_id_unseen: ({ character, position }) => `Must not hold characters that cannot be seen: character ${position} is ${character}.`,
  hours_missing: () => 'Must be a number.',
  hours_not_whole: () => 'Must be a whole number.',
  hours_out_of_range: ({ maxHours }) => `Must be from 1 to ${maxHours}.`,
  field_unused: () => 'Is not used on this server.',
  bot_missing: () => 'Must be the name of a bot: this server has several.',
  bot_unknown: () => 'Must be the name of a bot.',
  reason_missing: () => 'Must be a text that is not empty.',
  reason_too_long: () => `Must have at most ${reasonMaxLength} characters.`,
  reason_unseen: ({ character, position }) => `Must not hold characters that cannot be seen: character ${position} is ${character}.`,
};

interface FieldError {
  field: string;
  message: string;
}

/** What the errors of a body, or of a query, say. */
interface BodyWords {
  whole: string;
  unknownKey: string;
  /** Of fields that no draft has. */
  fields?: Readonly<Record<string, string>>;
}

const ofDrafts: BodyWords = {
  whole: 'The body must be a JSON object with "mode", "userId" and "hours".',
  unknownKey: 'Is not a field of a share link.',
};

/** Every field of a draft, or of another body with some of its fields, that is at fault; an empty name is the body as a whole. */
export function draftErrors(issues: z.core.$ZodIssue[], maxHours: number, words = ofDrafts): FieldError[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ field: key.slice(0, longestKey), message: words.unknownKey }));
    if (issue.path.length === 0) return [{ field: '', message: words.whole }];
    const [name, ...inner] = issue.path.map(String);
    const field = [name, ...inner.map((index) => `[${index}]`)].join('');
    return [{ field, message: messageOf(issue, maxHours, words.fields?.[field]) }];
  });
}

function messageOf(issue: z.core.$ZodIssue, maxHours: number, text = 'Is not valid.'): string {
  return isDraftIssue(issue.message) ? issueText[issue.message](issueDetails(issue, maxHours)) : text;
}

/** An error that no schema finds. */
export function fieldError(field: string, issue: DraftIssue): FieldError {
  return { field, message: issueText[issue]({ maxHours: 0, character: '', position: 0 }) };
}

function isDraftIssue(message: string): message is DraftIssue {
  return Object.hasOwn(issueText, message);
}
