import { localTimePath, practicePath, stylePath } from './assets';
import type { SandboxShare } from './share-id';
import type { PracticeText } from './text/en';

/** The page of a live link: a conversation to practise with. Its script finds the parts by their IDs, and its words in the page. */
export function openPage(text: PracticeText, { mode, endMs }: SandboxShare, nowMs: number): string {
  const takesOver = mode !== 'view';
  const { open, script } = text;
  const { bot, customer } = script.names;
  return page(text, {
    title: open.title(text.modes[mode]),
    scripts: [localTimePath, practicePath],
    body: `<main data-mode="${mode}" data-control="${takesOver ? 'you' : 'bot'}" data-left-s="${Math.ceil((endMs - nowMs) / 1000)}" data-words="${toAttribute(JSON.stringify(script))}">
${header(open.heading)}
<p class="facts"><span class="tag">${text.modes[mode]}</span> <span>${open.until} ${time(text, endMs)}</span> <span id="left"></span></p>
<p id="state" role="status">${open.means[mode]}</p>
<div id="log" role="log" aria-label="${open.log}" tabindex="0"><ol>
<li class="bot"><b>${bot}</b> <span>${open.hello}</span></li>
<li class="customer"><b>${customer}</b> <span>${open.wrongInvoice}</span></li>${
      takesOver
        ? `
<li class="event"><span>${open.tookOver}</span></li>
<li class="customer"><b>${customer}</b> <span>${open.wantsPerson}</span></li>`
        : `
<li class="bot"><b>${bot}</b> <span>${open.whichInvoice}</span></li>`
    }
</ol></div>
<form id="reply" hidden>
<div><label for="message">${open.message}</label><button id="back" type="button">${open.back}</button></div>
<div><input id="message" dir="auto" autocomplete="off" maxlength="500" enterkeyhint="send"><button id="send">${open.send}</button></div>
</form>
<div id="tools" role="group" aria-label="${open.tools}" hidden><button id="customer">${open.customerWrites}</button><button id="skip">${open.skip}</button><button id="again">${open.again}</button></div>
<noscript><p>${open.noScript}</p></noscript>
</main>`,
  });
}

export function expiredPage(text: PracticeText, { mode, endMs }: SandboxShare): string {
  const { title, heading, ended, means, renew } = text.expired;
  return page(text, {
    title,
    scripts: [localTimePath],
    body: `<main>
${header(heading)}
<p>${ended(text.modes[mode], time(text, endMs))} ${means[mode]}</p>
<p>${renew}</p>
</main>`,
  });
}

export function unknownPage(text: PracticeText): string {
  const { title, heading, body } = text.unknown;
  return page(text, {
    title,
    scripts: [],
    body: `<main>
${header(heading)}
<p>${body}</p>
</main>`,
  });
}

const header = (heading: string) => `<header><img src="../..${iconPath}" alt="" width="28" height="28"><h1>${heading}</h1></header>`;

/** The desk's own icon in the sandbox (public/). */
const iconPath = '/favicon-sandbox.svg';

type PageParts = { title: string; scripts: string[]; body: string };

const toAttribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** Nothing else is escaped, because the page holds only our own words and numbers. */
function page({ language, direction, locale, sandbox, practice, notReal }: PracticeText, { title, scripts, body }: PageParts): string {
  return `<!doctype html>
<html lang="${language}" dir="${direction}" data-locale="${locale}">
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
<aside class="strip" aria-label="${sandbox}"><strong>${practice}</strong> ${notReal}</aside>
${body}
</body>
</html>
`;
}

/** In UTC, until a script shows it in the phone's own time zone (page/local-time.js). */
function time({ locale }: PracticeText, ms: number): string {
  const options = { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC', numberingSystem: 'latn' } as const;
  const shown = new Intl.DateTimeFormat(locale, options).format(ms);
  return `<time datetime="${new Date(ms).toISOString()}">${shown} UTC</time>`;
}
