/** Copies by the Clipboard API or, where that is missing or refused (plain http, an old browser), by `execCommand`. True only when it was done. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
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
    if (focused instanceof HTMLElement) focused.focus();
  }
}

/** Selects what an element shows, for copying by hand. */
export function selectText(element: Element) {
  getSelection()?.selectAllChildren(element);
}

/** The keys that copy by hand on this machine; undefined where there is a finger instead of a keyboard. */
export function copyKeys() {
  if (matchMedia('(pointer: coarse)').matches) return undefined;
  return /mac|iphone|ipad/i.test(navigator.platform) ? '⌘C' : 'Ctrl+C';
}
