import { createRoot, hydrateRoot } from 'react-dom/client';
import { pageVariants } from '#contract/page-variant';
import { paths } from '#contract/paths';
import { get } from './api/http';
import { createPage, type Start } from './page';
import { leaveDesk } from './session/leave-desk';
import { claimTab, outliving } from './session/tab-owner';
import { takeFragment } from './share/fragment';
import './styles.css';

takeFragment();

const root = document.getElementById('root');
if (!root) throw new Error('index.html holds no #root');
if (root.hasChildNodes()) hydrateRoot(root, begin(drawnStart(root.dataset)));
// Only the build draws the page in advance; in development the server is asked what to begin with.
else askedStart().then((start) => createRoot(root).render(begin(start)));

function begin(start: Start) {
  // Where nobody signs in, the tab is nobody's.
  if (start.variant === 'open' && !claimTab({ signIn: false, operatorId: null })) leaveDesk('/', outliving);
  return createPage(start);
}

function drawnStart({ sandbox, variant: drawn, reference = '' }: DOMStringMap): Start {
  const variant = pageVariants.find((known) => known === drawn) ?? 'open';
  // What stands in the address of a failed sign-in is used up, and worth nothing when it is loaded again.
  if (location.pathname === paths.callback) history.replaceState(null, '', '/');
  return { sandbox: sandbox === 'true', variant, reference };
}

async function askedStart(): Promise<Start> {
  try {
    const { sandbox, signIn, operator } = await get(paths.session, ({ session }) => session);
    return { sandbox, variant: signIn ? (operator ? 'signed_in' : 'signed_out') : 'open', reference: '' };
  } catch {
    return { sandbox: false, variant: 'open', reference: '' };
  }
}
