/** How far a box ends from where the lines of the page end, in pixels: the right edge, or the left one where lines begin on the right. */
export function fromInlineEnd({ left, right }: DOMRect) {
  return document.dir === 'rtl' ? left : document.documentElement.clientWidth - right;
}
