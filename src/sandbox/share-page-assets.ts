/** Script and style are files of their own, because the content security policy allows none inside the page. */
export const scriptPath = '/sandbox/share.js';
export const stylePath = '/sandbox/share.css';

/**
 * Reloads the page when the link ends, and when the page becomes visible again, so that it stays up to date. It does not reload at
 * intervals, because nobody could read it with a screen reader then (WCAG 2.2, 2.2.2). A browser's timer can wait 2^31 - 1 ms at most
 * (24.8 days); a longer one would fire at once.
 */
export const script = `const leftS = Number(document.currentScript.dataset.leftS);
setTimeout(() => location.reload(), Math.min(leftS * 1000, 2147483647));
document.addEventListener('visibilitychange', () => document.hidden || location.reload());
`;

export const styleSheet = `:root {
  color-scheme: light dark;
  --ground: #f6f5f1;
  --card: #ffffff;
  --text: #1d2329;
  --quiet: #59626b;
  --line: #dfddd5;
  --accent: #8a4b00;
  --accent-ground: #ffe9c7;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #14171a;
    --card: #1d2226;
    --text: #eceae4;
    --quiet: #a5aeb6;
    --line: #343b41;
    --accent: #ffd08a;
    --accent-ground: #452c07;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0;
  min-height: 100vh;
  min-height: 100dvh;
  display: flex;
  flex-direction: column;
  align-items: center;
  justify-content: center;
  gap: 1.25rem;
  padding: 1.25rem;
  background: var(--ground);
  color: var(--text);
  font: 1.0625rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
  -webkit-text-size-adjust: 100%;
}
main {
  width: 100%;
  max-width: 30rem;
  padding: 1.75rem 1.5rem;
  background: var(--card);
  border: 1px solid var(--line);
  border-top: 0.375rem solid var(--accent);
  border-radius: 0.875rem;
}
.badge {
  display: inline-block;
  margin: 0 0 1rem;
  padding: 0.125rem 0.75rem;
  border-radius: 999px;
  background: var(--accent-ground);
  color: var(--accent);
  font-size: 0.8125rem;
  font-weight: 650;
  letter-spacing: 0.06em;
  text-transform: uppercase;
}
h1 { margin: 0 0 0.5rem; font-size: 1.625rem; line-height: 1.2; text-wrap: balance; }
p { margin: 0; }
dl { margin: 1.5rem 0 0; }
dl > div { padding: 0.875rem 0; border-top: 1px solid var(--line); }
dl > div:last-child { padding-bottom: 0; }
dt { color: var(--quiet); font-size: 0.875rem; }
dd { margin: 0.125rem 0 0; }
dd strong { font-size: 1.1875rem; font-variant-numeric: tabular-nums; }
footer { color: var(--quiet); font-size: 0.875rem; text-align: center; }
`;
