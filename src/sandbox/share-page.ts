import { localTimePath, practicePath, stylePath } from './assets';
import type { SandboxShare } from './share-id';

type Mode = SandboxShare['mode'];

const modeNames: Record<Mode, string> = { view: 'View', takeover: 'Take over', auto: 'Auto hand-back' };

const openWords: Record<Mode, string> = {
  view: 'You read along. The bot goes on answering.',
  takeover: 'The bot is silent until you hand the conversation back.',
  auto: 'The bot is silent until you hand the conversation back, or until the link ends.',
};

const expiredWords: Record<Mode, string> = {
  view: 'The conversation can no longer be read with it.',
  takeover: 'The bot stays silent until someone hands the conversation back in MyLINK.',
  auto: 'The bot answers again.',
};

/** The page of a live link: a conversation to practise with. Its script finds the parts by their IDs. */
export function openPage({ mode, endMs }: SandboxShare, nowMs: number): string {
  const takesOver = mode !== 'view';
  return page({
    title: `Sandbox: shared conversation, ${modeNames[mode]}`,
    scripts: [localTimePath, practicePath],
    body: `<main data-mode="${mode}" data-control="${takesOver ? 'you' : 'bot'}" data-left-s="${Math.ceil((endMs - nowMs) / 1000)}">
${header('Practice conversation')}
<p class="facts"><span class="tag">${modeNames[mode]}</span> <span>Until ${time(endMs)}</span> <span id="left"></span></p>
<p id="state" role="status">${openWords[mode]}</p>
<div id="log" role="log" aria-label="Conversation" tabindex="0"><ol>
<li class="bot"><b>Bot</b> <span>Hello. How can I help?</span></li>
<li class="customer"><b>Customer</b> <span>My invoice is wrong.</span></li>${
      takesOver
        ? `
<li class="event"><span>You took over.</span></li>
<li class="customer"><b>Customer</b> <span>Can I talk to a person?</span></li>`
        : `
<li class="bot"><b>Bot</b> <span>I am sorry. Which invoice is it?</span></li>`
    }
</ol></div>
<form id="reply" hidden>
<div><label for="message">Your message</label><button id="back" type="button">Hand back</button></div>
<div><input id="message" autocomplete="off" maxlength="500" enterkeyhint="send"><button id="send">Send</button></div>
</form>
<div id="tools" role="group" aria-label="Practice" hidden><button id="customer">Customer writes</button><button id="skip">End the link</button><button id="again">Start again</button></div>
<noscript><p>To practise, allow JavaScript for this address and reload the page.</p></noscript>
</main>`,
  });
}

export function expiredPage({ mode, endMs }: SandboxShare): string {
  return page({
    title: 'Sandbox: link expired',
    scripts: [localTimePath],
    body: `<main>
${header('This link has expired')}
<p>The practice link (${modeNames[mode]}) ended ${time(endMs)}. ${expiredWords[mode]}</p>
<p>Create a new link at the desk if you need one.</p>
</main>`,
  });
}

export function unknownPage(): string {
  return page({
    title: 'Sandbox: unknown link',
    scripts: [],
    body: `<main>
${header('No such link')}
<p>The sandbox never made this link. Check that you copied the whole address.</p>
</main>`,
  });
}

const header = (heading: string) => `<header><img src="../..${iconPath}" alt="" width="28" height="28"><h1>${heading}</h1></header>`;

/** The desk's own icon in the sandbox (public/). */
const iconPath = '/favicon-sandbox.svg';

type PageParts = { title: string; scripts: string[]; body: string };

/** Nothing is escaped, because the page holds only our own words and numbers. */
function page({ title, scripts, body }: PageParts): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="icon" href="../..${iconPath}" type="image/svg+xml">
<link rel="stylesheet" href="../..${stylePath}">
${scripts.map((path) => `<script type="module" src="../..${path}"></script>`).join('\n')}
</head>
<body>
<aside class="strip" aria-label="Sandbox"><strong>Sandbox – practice.</strong> No real conversation, no customer.</aside>
${body}
</body>
</html>
`;
}

/** In UTC, until a script shows it in the phone's own time zone (page/local-time.js). */
function time(ms: number): string {
  const text = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(ms);
  return `<time datetime="${new Date(ms).toISOString()}">${text} UTC</time>`;
}
