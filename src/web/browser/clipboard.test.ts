import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { copyText, copyWhenMade } from './clipboard';

const url = 'https://share.example/1';
const refuse = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
const always = () => true;
const never = () => false;
let clipboard: string;

/** The part of the Clipboard API that the page uses. */
const working = {
  writeText: async (text: string) => {
    clipboard = text;
  },
  write: async ([item]: { data: Record<string, Promise<Blob>> }[]) => {
    clipboard = (await (await item?.data['text/plain'])?.text()) ?? '';
  },
};
const refusing = { writeText: refuse, write: refuse };

/** @param execCommand returns whether the browser copies what is selected; may throw. */
function stubBrowser(clipboardApi: object | undefined, execCommand: () => boolean) {
  const box = { style: {}, value: '', select: vi.fn(), remove: vi.fn() };
  const copySelected = () => {
    const done = execCommand();
    if (done) clipboard = box.value;
    return done;
  };
  vi.stubGlobal('navigator', { clipboard: clipboardApi });
  vi.stubGlobal('document', { body: { append: vi.fn() }, createElement: () => box, execCommand: copySelected });
  return box;
}

beforeEach(() => {
  clipboard = 'before';
  vi.stubGlobal('HTMLElement', class {});
  vi.stubGlobal(
    'ClipboardItem',
    class {
      constructor(readonly data: unknown) {}
    },
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('a text is copied with the Clipboard API where there is one', async () => {
  const box = stubBrowser(working, never);
  expect(await copyText(url)).toBe(true);
  expect(clipboard).toBe(url);
  expect(box.select).not.toHaveBeenCalled();
});

test.each([
  ['missing', undefined],
  ['refused', refusing],
])('where it is %s, the text is copied by selection, which leaves nothing behind', async (_, clipboardApi) => {
  const box = stubBrowser(clipboardApi, always);
  expect(await copyText(url)).toBe(true);
  expect(clipboard).toBe(url);
  expect(box.remove).toHaveBeenCalledOnce();
});

test.each([
  ['refused', never],
  [
    'an error',
    () => {
      throw new Error('no');
    },
  ],
])('where that is %s too, the copy is not reported as done', async (_, execCommand) => {
  const box = stubBrowser(refusing, execCommand);
  expect(await copyText(url)).toBe(false);
  expect(await copyWhenMade(Promise.resolve(url), always)).toBe(false);
  expect(clipboard).toBe('before');
  expect(box.remove).toHaveBeenCalledTimes(2);
});

test('a text that is still being made is handed over in the click, and copied when it is there', async () => {
  const write = vi.fn(working.write);
  stubBrowser({ write }, never);
  let finish: (url: string) => void = never;
  const making = new Promise<string>((resolve) => {
    finish = resolve;
  });
  const copying = copyWhenMade(making, never);
  expect(write).toHaveBeenCalledOnce();
  finish(url);
  expect(await copying).toBe(true);
  expect(clipboard).toBe(url);
});

test.each([
  ['with the Clipboard API', working],
  ['by selection', undefined],
])('a text that was never made is not copied %s', async (_, clipboardApi) => {
  stubBrowser(clipboardApi, always);
  expect(await copyWhenMade(Promise.reject(new Error('not made')), always)).toBe(false);
  expect(clipboard).toBe('before');
});

test('where the browser refuses at once, a text that is never made leaves no unhandled rejection', async () => {
  stubBrowser(refusing, always);
  const unhandled = vi.fn();
  process.on('unhandledRejection', unhandled);
  expect(await copyWhenMade(Promise.reject(new Error('not made')), always)).toBe(false);
  await new Promise(setImmediate);
  process.off('unhandledRejection', unhandled);
  expect(unhandled).not.toHaveBeenCalled();
});

test('while the operator is typing, no selection takes the focus away', async () => {
  const box = stubBrowser(refusing, always);
  expect(await copyWhenMade(Promise.resolve(url), never)).toBe(false);
  expect(box.select).not.toHaveBeenCalled();
  expect(await copyWhenMade(Promise.resolve(url), always)).toBe(true);
});
