// First: it must run before React does.
import './browser/stack-traces';

import { lazy, startTransition } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { isDesk, isSignIn, type PageVariant, pageVariants } from '#contract/page-variant';
import { paths } from '#contract/paths';
import { get } from './api/http';
import { readSession } from './api/read-session';
import type { Start } from './app';
import { deskPath } from './browser/desk-path';
import { keepStackTraces } from './browser/stack-traces';
import { createPage, type Room } from './page';
import { handOverDesk } from './session/leave-desk';
import { tab } from './tab/this-tab';
import './styles.css';

keepStackTraces();
tab.clearAddress();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
// In a task of its own, after the one that has loaded all this. A transition lets the browser take clicks and keys in between.
if (root.hasChildNodes()) setTimeout(() => startTransition(() => void hydrateRoot(root, begin(drawnStart(root.dataset)))));
// Only the build draws the page in advance. In development, the page asks the server what to start with.
else if (import.meta.env.DEV) askedStart().then((start) => createRoot(root).render(begin(start)));

function begin(start: Start) {
  // At once, and not only when the page around the room is drawn.
  const room = isSignIn(start.variant) ? undefined : importRoom(start.variant).catch(loseRoom);
  if (!isDesk(start.variant)) window.early?.stop();
  tab.unpack();
  // Where nobody signs in, the tab can be claimed before the server responds.
  if (start.variant === 'open' && !tab.claim({ signIn: false, operatorId: null, tabKeys: [] })) handOverDesk();
  return createPage(
    start,
    lazy(() => room ?? loseRoom()),
  );
}

function importRoom(variant: PageVariant): Promise<{ default: Room }> {
  return isDesk(variant)
    ? import('./desk/desk').then(({ Desk }) => ({ default: Desk }))
    : import('./live-links/live-links').then(({ LiveLinks }) => ({ default: LiveLinks }));
}

/** The page stays as the build drew it, with all that is typed, and says that it is not whole. */
function loseRoom(): Promise<never> {
  window.early?.lose();
  return new Promise(() => undefined);
}

function drawnStart({ sandbox, variant: drawn, reference = '', offer }: DOMStringMap): Start {
  const variant = pageVariants.find((known) => known === drawn) ?? 'open';
  // The address of a failed sign-in works only once, so a reload must not use it again.
  if (location.pathname === deskPath(paths.callback)) history.replaceState(null, '', deskPath('/'));
  return { sandbox: sandbox === 'true', variant, reference, offer: offer && JSON.parse(offer) };
}

async function askedStart(): Promise<Start> {
  try {
    const { sandbox, signIn, operator, supervisor } = await get(paths.session, readSession);
    const inside = location.pathname !== paths.liveLinksPage ? 'signed_in' : supervisor ? 'live_links' : 'not_a_supervisor';
    return { sandbox, variant: signIn ? (operator ? inside : 'signed_out') : 'open', reference: '' };
  } catch {
    return { sandbox: false, variant: 'open', reference: '' };
  }
}
