/** Nobody waits for what is gathered, and each sending costs as much as several items. */
const momentMs = 20;

/**
 * Gathers what comes within a moment, so that it is sent as one.
 *
 * @param most in one sending.
 * @returns add, which settles as the sending does that its item is part of.
 */
export function createGatherer<Item>(send: (items: readonly Item[]) => Promise<void>, most: number) {
  let gathered: { items: Item[]; sent: Promise<void> } | undefined;

  function begin() {
    const items: Item[] = [];
    const sent = new Promise<void>((resolve) => setTimeout(resolve, momentMs)).then(() => {
      if (gathered?.items === items) gathered = undefined;
      return send(items);
    });
    return { items, sent };
  }

  return {
    add(item: Item): Promise<void> {
      if (!gathered || gathered.items.length >= most) gathered = begin();
      gathered.items.push(item);
      return gathered.sent;
    },
    /** Resolves when all that was added is on its way, or not to be sent. */
    flush: async (): Promise<void> => gathered?.sent.catch(() => undefined),
  };
}
