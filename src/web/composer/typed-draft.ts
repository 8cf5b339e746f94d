import type { UseFormReturn } from 'react-hook-form';
import { draftFields } from '#contract/draft';
import type { ShareLinkDraft } from '#contract/share-link';

/** What is asked for, with the operator's own note, which stays in this tab. */
export type NotedDraft = ShareLinkDraft & { note: string };

/**
 * What the form holds: the hours are the text that was typed, right or wrong, so that what is seen is what is judged. An empty `bot` is the one
 * that this tab used last (chosen-bot.ts).
 */
export type TypedDraft = Omit<Required<NotedDraft>, 'hours' | 'bot' | 'reason'> & { hours: string; bot: string; reason: string };

/** The form: what is typed goes in, and a draft that keeps the rules comes out. */
export type DraftForm = UseFormReturn<TypedDraft, unknown, NotedDraft>;

/** All fields of the form. */
export const typedFields = [...draftFields, 'note'] as const;

/** The form before anything is typed. */
export const untouched: TypedDraft = { mode: 'view', userId: '', hours: '1', bot: '', reason: '', note: '' };

/** A draft as one would type it. */
export function toTyped(link: ShareLinkDraft & { note?: string | undefined }): TypedDraft {
  const { mode, userId, hours, bot = '', reason = '', note = '' } = link;
  return { mode, userId, hours: String(hours), bot, reason, note };
}

/** Latin digits, Arabic and Persian ones, and full-width ones, as keyboards of those languages type them. */
const digits = /^[0-9\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]+$/;

/** The number that a text of digits is; undefined for every other text, such as "1,5", "1e2" and "-1". */
export function readHours(typed: string): number | undefined {
  const text = typed.trim();
  if (!digits.test(text)) return undefined;
  // The last four bits of each of these digits are its value.
  return Number(text.replace(/./g, (digit) => String(digit.charCodeAt(0) & 15)));
}

/** Whether what is typed is still this draft. */
export function isStill({ mode, userId, hours, bot = '', reason = '', note }: NotedDraft, typed: TypedDraft): boolean {
  const isSameLink = mode === typed.mode && userId === typed.userId.trim() && hours === readHours(typed.hours);
  return isSameLink && (typed.bot === '' || typed.bot === bot) && reason === typed.reason.trim() && note === typed.note.trim();
}
