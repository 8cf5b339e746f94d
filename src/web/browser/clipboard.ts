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
    const blob = making.then((text) => new Blob([text], { type: 'text/plain' }));
    // A browser that refuses at once never looks at the promise.
    blob.catch(() => undefined);
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
    return true;
  } catch {
    const text = await making.catch(() => undefined);
    return text !== undefined && mayTakeFocus() && copyBySelection(text);
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
