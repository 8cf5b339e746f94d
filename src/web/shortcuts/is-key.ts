type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>;

/** What Greek and Hebrew layouts have in place of "q". */
const marksOnQ = [';', '/'];

/**
 * Whether a key press means `wanted`, a small Latin letter, a digit, "/" or "?". Caps Lock makes no difference. Where the layout has no Latin letters, the key
 * counts that has this letter on a US keyboard, since that is what such keyboards have printed beside their own letter.
 */
export function isKey({ key, code, shiftKey }: KeyPress, wanted: string): boolean {
  if (wanted === '?') return key === '?' || (shiftKey && code === 'Slash' && isForeign(key));
  // German and many other layouts have "/" on a key that needs Shift. Hebrew has it in place of "q".
  if (wanted === '/') return (key === '/' && code !== 'KeyQ') || (!shiftKey && code === 'Slash' && isForeign(key));
  // French layouts have digits on keys that need Shift, and Arabic ones have digits of their own.
  if (/\d/.test(wanted)) return key === wanted || (!shiftKey && code === `Digit${wanted}`);
  if (shiftKey) return false;
  if (key.toLowerCase() === wanted) return true;
  return code === `Key${wanted.toUpperCase()}` && (isForeign(key) || (wanted === 'q' && marksOnQ.includes(key)));
}

/** Whether a layout without Latin letters produced this. An "ä" or a "’" is at home on Latin layouts, with the letters elsewhere. */
function isForeign(key: string): boolean {
  return /^(?!\p{Script=Latin})[\p{L}\p{M}؟]\p{M}*$/u.test(key);
}
