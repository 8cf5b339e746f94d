/** A file of its own, because the content security policy allows no inline scripts. */
export const scriptPath = '/sandbox/share.js';

/**
 * Reloads the page when the link ends, and when the page becomes visible again, so that it stays up to date. It does not reload at
 * intervals, because nobody could read it with a screen reader then (WCAG 2.2, 2.2.2). A browser's timer can wait 2^31 - 1 ms at most
 * (24.8 days); a longer one would fire at once.
 */
export const script = `const leftS = Number(document.currentScript.dataset.leftS);
setTimeout(() => location.reload(), Math.min(leftS * 1000, 2147483647));
document.addEventListener('visibilitychange', () => document.hidden || location.reload());
`;
