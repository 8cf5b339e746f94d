/** The keys that copy on this machine; undefined on a touch screen, where there is no keyboard. */
export function copyKeys() {
  if (matchMedia('(pointer: coarse)').matches) return undefined;
  return /mac|iphone|ipad/i.test(navigator.platform) ? '⌘C' : 'Ctrl+C';
}
