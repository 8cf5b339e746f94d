import { vi } from 'vitest';

/** A clipboard of the test's own. The browser has one for all its pages, and files of tests run side by side. */
export function createFakeClipboard() {
  let content = '';
  let refuses = false;

  async function put(text: string) {
    if (refuses) throw new DOMException('no', 'NotAllowedError');
    content = text;
  }
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(put);
  vi.spyOn(navigator.clipboard, 'write').mockImplementation(async ([item]) => {
    const blob = await item?.getType('text/plain');
    await put((await blob?.text()) ?? '');
  });
  vi.spyOn(document, 'execCommand').mockReturnValue(false);

  return {
    text: () => content,
    put,
    /** From now on the browser lets the page copy in no way at all. */
    refuse() {
      refuses = true;
    },
  };
}
