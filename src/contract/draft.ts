/** What a holder of the link may do (docs/connect-api.md, "Share URL"). */
export const modes = ['view', 'takeover', 'auto'] as const;
export type Mode = (typeof modes)[number];

export const draftFields = ['mode', 'userId', 'hours', 'bot', 'reason'] as const;

/** Whether links need a reason: `off` refuses one. */
export const reasonRules = ['off', 'optional', 'required'] as const;
type ReasonRule = (typeof reasonRules)[number];

export const reasonMaxLength = 120;

/** What the settings say about every draft. */
export interface DraftRules {
  /** The longest validity of each mode, in hours. */
  maxHours: Readonly<Record<Mode, number>>;
  /** The names of the bots; none where there is only one, which has no name. */
  bots: readonly string[];
  reason: ReasonRule;
}

/** The longest validity that any mode may have, in hours. */
export function longestHours({ maxHours }: Pick<DraftRules, 'maxHours'>): number {
  return Math.max(...Object.values(maxHours));
}

/** The rules of a desk with one bot, where every mode may last as long. */
export function plainRules(maxHours: number): DraftRules {
  return { maxHours: { view: maxHours, takeover: maxHours, auto: maxHours }, bots: [], reason: 'off' };
}

/** The part of a session that says which links may be asked for (contract/session.ts). */
export interface Offer {
  maxHours: number;
  modes: { mode: Mode; maxHours: number; allowed: boolean }[];
  bots: { name: string; title: string }[];
  reason: ReasonRule;
}

/** The longest validity that a page knows of before anything says otherwise. */
export const usualMaxHours = 168;

/** What a desk with one bot offers, where every mode may last as long. */
export function plainOffer(maxHours: number): Offer {
  return { maxHours, modes: modes.map((mode) => ({ mode, maxHours, allowed: true })), bots: [], reason: 'off' };
}

/** Why one field of a draft is refused. Server and page each have a text for every one; schema messages are these keys. */
export type DraftIssue =
  | 'mode_unknown'
  | 'user_id_missing'
  | 'user_id_too_long'
  | 'user_id_dots'
  | 'user_id_unseen'
  | 'hours_missing'
  | 'hours_not_whole'
  | 'hours_out_of_range'
  | 'field_unused'
  | 'bot_missing'
  | 'bot_unknown'
  | 'reason_missing'
  | 'reason_too_long'
  | 'reason_unseen';

/** What the texts say besides. `maxHours` is that of the mode. `character` and `position` belong to `user_id_unseen` and `reason_unseen`: its name, and where it stands, counted from 1. */
export interface IssueDetails {
  maxHours: number;
  character: string;
  position: number;
}
