/** Copies with the Clipboard API or, where that is missing or refused (plain http, an old browser), with `execCommand`. @returns whether it worked. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/**
 * Copies a text that is still being made. Call it in the click itself: Safari lets a page write to the clipboard only there, and takes a promise.
 *
 * @param mayTakeFocus is called when only `execCommand` is left, which takes the focus for a moment.
 * @returns true only when the text is on the clipboard; false also when the text was never made.
 */
export async function copyWhenMade(making: Promise<string>, mayTakeFocus: () => boolean): Promise<boolean> {
  try {
    const blob = async () => new Blob([await making], { type: 'text/plain' });
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob() })]);
    return true;
  } catch {
    const text = await making.catch(() => undefined);
    return text !== undefined && mayTakeFocus() && copyBySelection(text);
  }
}

/** False on plain http, where a page has no clipboard, and in browsers that put only text on it. */
export function canCopyImage() {
  return typeof ClipboardItem === 'function' && typeof navigator.clipboard?.write === 'function';
}

/** @param image is still being made: Safari lets a page write only in the click itself, and takes a promise. @returns whether it worked. */
export async function copyImage(image: Promise<Blob>): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': image })]);
    return true;
  } catch {
    return false;
  }
}

function copyBySelection(text: string): boolean {
  const focused = document.activeElement;
  const box = document.createElement('textarea');
  box.value = text;
  box.readOnly = true;
  box.style.position = 'fixed';
  box.style.opacity = '0';
  document.body.append(box);
  box.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    box.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}

/** The keys that copy on this machine; undefined on a touch screen, where there is no keyboard. */
export function copyKeys() {
  if (matchMedia('(pointer: coarse)').matches) return undefined;
  return /mac|iphone|ipad/i.test(navigator.platform) ? '⌘C' : 'Ctrl+C';
}
