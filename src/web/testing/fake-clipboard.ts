import { vi } from 'vitest';

/** A clipboard for one test. The real one is shared by all pages of the browser, and test files may run at the same time. */
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
    /** From now on every way to copy fails. */
    refuse() {
      refuses = true;
    },
  };
}
