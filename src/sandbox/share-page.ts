import type { SandboxShare } from './share-id';
import { scriptPath, stylePath } from './share-page-assets';

const modeWords: Record<SandboxShare['mode'], { name: string; text: string }> = {
  view: { name: 'View', text: 'Anyone who opens the link can read along. The bot goes on answering.' },
  takeover: {
    name: 'Take over',
    text: 'Anyone who opens the link takes over the conversation. The bot stays silent until somebody hands it back.',
  },
  auto: {
    name: 'Auto hand-back',
    text: 'Anyone who opens the link takes over the conversation. When the link ends, the bot takes it back.',
  },
};

/** The page of a live link. It reloads itself when the link ends. */
export function openPage({ mode, endMs }: SandboxShare, nowMs: number): string {
  const leftS = Math.ceil((endMs - nowMs) / 1000);
  return page({
    title: `Sandbox: shared conversation, ${modeWords[mode].name}`,
    leftS,
    heading: 'Practice conversation',
    body: `<p>This link works. It belongs to the sandbox: there is no real conversation behind it, and no customer.</p>
<dl>
<div><dt>Mode</dt><dd><strong>${modeWords[mode].name}</strong><br>${modeWords[mode].text}</dd></div>
<div><dt>Valid for</dt><dd><strong>${duration(leftS)}</strong><br>until ${time(endMs)}</dd></div>
</dl>`,
  });
}

export function expiredPage({ mode, endMs }: SandboxShare): string {
  return page({
    title: 'Sandbox: link expired',
    heading: 'This link has expired',
    body: `<p>The practice link (mode: ${modeWords[mode].name}) ended ${time(endMs)}. Create a new one at the desk if you need it.</p>`,
  });
}

export function unknownPage(): string {
  return page({
    title: 'Sandbox: unknown link',
    heading: 'No such link',
    body: '<p>The sandbox never made this link. Check that you copied the whole address.</p>',
  });
}

interface PageParts {
  title: string;
  heading: string;
  body: string;
  /** Seconds until the link ends and the page reloads itself. */
  leftS?: number;
}

/** Nothing is escaped, because the page holds only our own words and numbers. */
function page({ title, heading, body, leftS }: PageParts): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="stylesheet" href="../..${stylePath}">${leftS === undefined ? '' : `\n<script defer src="../..${scriptPath}" data-left-s="${leftS}"></script>`}
</head>
<body>
<main>
<p class="badge">Sandbox</p>
<h1>${heading}</h1>
${body}
</main>
<footer>Sharedesk sandbox. Practice only: nothing here is real.</footer>
</body>
</html>
`;
}

/** Names the two largest units, rounded up to the minute; seconds only in the last minute. */
function duration(totalS: number): string {
  if (totalS < 60) return unit(totalS, 'second');
  const minutes = Math.ceil(totalS / 60);
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  const parts = [days > 0 && unit(days, 'day'), hours > 0 && unit(hours, 'hour'), rest > 0 && unit(rest, 'minute')];
  return parts.filter(Boolean).slice(0, 2).join(' ');
}

function unit(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}

/** In UTC: the server cannot know the phone's time zone. */
function time(ms: number): string {
  const text = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(ms);
  return `<time datetime="${new Date(ms).toISOString()}">${text} UTC</time>`;
}
