/** Its own file, as the style is. */
export const scriptPath = '/sandbox/share.js';

/**
 * Loads the page anew when the link ends, and when the phone is taken up again, so that what it says stays true. Not at
 * intervals: a page that reloads by itself all the time cannot be read with a screen reader (WCAG 2.2, 2.2.2).
 */
export const script = `const leftS = Number(document.currentScript.dataset.leftS);
setTimeout(() => location.reload(), leftS * 1000);
document.addEventListener('visibilitychange', () => document.hidden || location.reload());
`;
