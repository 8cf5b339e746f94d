import { type DraftIssue, type IssueDetails, reasonMaxLength } from '#contract/draft';

/** Why a field is refused, and what the operator can do about it. */
export const issueText: Record<DraftIssue, (details: IssueDetails) => string> = {
  mode_unknown: () => 'Choose a mode.',
  user_id_missing: () => 'Enter the customer’s user ID.',
  user_id_too_long: () => 'A user ID has 255 characters at most. Check that only the ID was pasted.',
  user_id_dots: () => 'This is no user ID.',
  user_id_unseen: ({ character, position }) => `Character ${position} cannot be seen: it is ${character}. Remove it below, or type the ID.`,
  hours_missing: ({ maxHours }) => `Enter a number of hours, from 1 to ${maxHours}.`,
  hours_not_whole: ({ maxHours }) => `Enter whole hours from 1 to ${maxHours}, in digits only.`,
  hours_out_of_range: ({ maxHours }) => `Enter from 1 to ${maxHours} hours.`,
  field_unused: () => 'This desk does not use this.',
  bot_missing: () => 'Choose a bot.',
  bot_unknown: () => 'You cannot use this bot here. Choose another one, or enter another user ID.',
  reason_missing: () => 'Enter the reason, such as a ticket number.',
  reason_too_long: () => `A reason has ${reasonMaxLength} characters at most.`,
  reason_unseen: ({ character, position }) => `Character ${position} cannot be seen: it is ${character}. Type the reason again.`,
};
