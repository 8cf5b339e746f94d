/**
 * The keys, without the prefix that all of them begin with. A script may use only keys of one slot (Redis Cluster specification, "Hash tags"): all that
 * is about entries has the same tag.
 */
export const textKey = (key: string) => `text:${key}`;
export const countKey = (key: string) => `count:${key}`;

/** @param tag without braces. */
export function entryKeys(tag: string) {
  return {
    /** The packed entries by their ID. */
    entries: `{${tag}}:entries`,
    /** Their IDs by their end. */
    ends: `{${tag}}:ends`,
    list: (name: string) => `{${tag}}:list:${name}`,
    tally: (key: string) => `{${tag}}:tally:${key}`,
  };
}

export type EntryKeys = ReturnType<typeof entryKeys>;

/** Of the links that live. */
export const liveKeys = entryKeys('live');
