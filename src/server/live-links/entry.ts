import * as z from 'zod/mini';
import { type Mode, modes } from '#contract/draft';
import { hourMs } from '#contract/time';
import type { ListedEntry } from '../store/store';

/** What is known of a link that lives. */
export interface LiveLink {
  requestId: string;
  mode: Mode;
  hours: number;
  /** The provider's name for the operator; null where nobody signs in. */
  operator: string | null;
  /** Null where bots have no names. */
  bot: string | null;
  /** Milliseconds since 1970. */
  endMs: number;
}

/** Without names, because each link costs memory until its end. */
const valueSchema = z.tuple([z.enum(modes), z.int(), z.nullable(z.string()), z.nullable(z.string())]);

export function toEntry({ requestId, endMs, mode, hours, operator, bot }: LiveLink): ListedEntry {
  const value: z.infer<typeof valueSchema> = [mode, hours, operator, bot];
  return { id: requestId, value: JSON.stringify(value), endMs };
}

/** @returns undefined for an entry that another version of the desk has written otherwise. */
export function readEntry({ id, value, endMs }: ListedEntry): LiveLink | undefined {
  const { data } = valueSchema.safeParse(parse(value));
  if (!data) return undefined;
  const [mode, hours, operator, bot] = data;
  return { requestId: id, mode, hours, operator, bot, endMs };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export const timesOf = ({ endMs, hours }: Pick<LiveLink, 'endMs' | 'hours'>) => ({
  createdAt: new Date(endMs - hours * hourMs).toISOString(),
  expiresAt: new Date(endMs).toISOString(),
});
