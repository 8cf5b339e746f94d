import { LRUCache } from 'lru-cache';
import { growingTo } from '../store/growing-to';
import type { Person } from './sessions';

/** About 1 MB; the one who was not seen for the longest time goes first. */
const mostNames = 5000;

/** Remembers what operators are called, in this process and nowhere else. */
export function createOperatorNames() {
  const names = new LRUCache<string, string>(growingTo(mostNames));
  return {
    learn: ({ sub, name }: Person) => void names.set(sub, name),
    /** @returns undefined for an operator whom this process has not seen. */
    of: (sub: string) => names.get(sub),
  };
}
