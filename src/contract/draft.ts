/** What a holder of the link may do (docs/connect-api.md, "Share URL"). */
export const modes = ['view', 'takeover', 'auto'] as const;
export type Mode = (typeof modes)[number];

export const draftFields = ['mode', 'userId', 'hours'] as const;

/** Why one field of a draft is refused. Server and page each have a text for every one; schema messages are these keys. */
export type DraftIssue =
  | 'mode_unknown'
  | 'user_id_missing'
  | 'user_id_too_long'
  | 'user_id_dots'
  | 'user_id_unseen'
  | 'hours_missing'
  | 'hours_not_whole'
  | 'hours_out_of_range';

/** What the texts say besides. `character` and `position` belong to `user_id_unseen`: its name, and where it stands, counted from 1. */
export interface IssueDetails {
  maxHours: number;
  character: string;
  position: number;
}
