import { vi } from 'vitest';

/** A clipboard for one test. The real one is shared by all pages of the browser, and test files may run at the same time. */
export function createFakeClipboard() {
  let content = '';
  let refuses = false;

  function checkPermission() {
    if (refuses) throw new DOMException('no', 'NotAllowedError');
  }
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => {
    checkPermission();
    content = text;
  });
  vi.spyOn(navigator.clipboard, 'write').mockImplementation(async ([item]) => {
    checkPermission();
    const blob = await item?.getType('text/plain');
    content = (await blob?.text()) ?? '';
  });
  vi.spyOn(document, 'execCommand').mockReturnValue(false);

  return {
    text: () => content,
    put(text: string) {
      content = text;
    },
    /** From now on every way to copy fails. */
    refuse() {
      refuses = true;
    },
  };
}
