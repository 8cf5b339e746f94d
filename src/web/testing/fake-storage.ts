/** A storage that works as in a browser, with what it holds for a test to look into. */
export function fakeStorage(stored: Record<string, string> = {}) {
  const entries = new Map(Object.entries(stored));
  const storage: Storage = {
    get length() {
      return entries.size;
    },
    key: (index) => [...entries.keys()][index] ?? null,
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
    clear: () => entries.clear(),
  };
  return { entries, storage };
}

/** What a browser does that lets the page store nothing. */
export function forbidden(): never {
  throw new DOMException('no', 'SecurityError');
}
