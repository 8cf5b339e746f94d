import * as z from 'zod/mini';
import type { Entry } from './store';

/** The value, then the names of the lists: who removes an entry must know them. */
const packed = z.tuple([z.string()], z.string());

export const pack = ({ value, lists }: Pick<Entry, 'value' | 'lists'>): string => JSON.stringify([value, ...lists]);

export function unpack(text: string): Pick<Entry, 'value' | 'lists'> {
  const [value, ...lists] = packed.parse(JSON.parse(text));
  return { value, lists };
}
