import * as z from 'zod/mini';
import type { Entry } from './store';

type Packed = Pick<Entry, 'value' | 'lists'>;

/** The value, then the names of the lists: who removes an entry must know them. */
const packed = z.tuple([z.string()], z.string());

export const pack = ({ value, lists }: Packed): string => JSON.stringify([value, ...lists]);

/** @returns what is in no list, for text that another version or program has written. */
export function unpack(text: string): Packed {
  const [value = '', ...lists] = packed.safeParse(parse(text)).data ?? [];
  return { value, lists };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
