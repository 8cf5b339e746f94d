import { RecentSection } from './recent/recent-section';
import { ShareLinkPanel } from './result/share-link-panel';
import { SessionEnded } from './session/session-ended';
import { SignOutQuestion } from './session/sign-out-question';
import { applyPrefill } from './share/apply-prefill';
import { ConfirmDialog } from './share/confirm-dialog';
import { placeFailure } from './share/place-failure';
import { ShortcutsDialog } from './shortcuts/shortcuts-dialog';

/** Everything that the page does not need before the first link is made. It is one file, so that either all of it is there or none. */
export const lazyParts = {
  applyPrefill,
  ConfirmDialog,
  placeFailure,
  RecentSection,
  SessionEnded,
  ShareLinkPanel,
  ShortcutsDialog,
  SignOutQuestion,
};
