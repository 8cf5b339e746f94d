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
