import type { Place } from '../store/store';

/** Where a page of links ended, as text that nobody needs to read. */
export function toCursor({ endMs, id }: Place): string {
  return Buffer.from(`${endMs} ${id}`).toString('base64url');
}

/** @returns undefined for anything that we have not made. */
export function readCursor(text: string): Place | undefined {
  const [, endMs, id] = /^(\d{1,15}) ([\w-]{1,64})$/.exec(Buffer.from(text, 'base64url').toString('latin1')) ?? [];
  return endMs === undefined || id === undefined ? undefined : { endMs: Number(endMs), id };
}
