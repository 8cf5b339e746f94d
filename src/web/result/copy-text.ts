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

/** How this machine copies by hand. */
export function copyKeys() {
  return /mac|iphone|ipad/i.test(navigator.platform) ? '⌘C' : 'Ctrl+C';
}
