/** Its own file, as the style is. */
export const scriptPath = '/sandbox/share.js';

/**
 * Loads the page anew when the link ends, and when the phone is taken up again, so that what it says stays true. Not at
 * intervals: a page that reloads by itself all the time cannot be read with a screen reader (WCAG 2.2, 2.2.2). A browser's timer
 * runs for 2^31 - 1 ms at most (24.8 days), and a longer one for none at all.
 */
export const script = `const leftS = Number(document.currentScript.dataset.leftS);
setTimeout(() => location.reload(), Math.min(leftS * 1000, 2147483647));
document.addEventListener('visibilitychange', () => document.hidden || location.reload());
`;
