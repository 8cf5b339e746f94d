import { PrivacyWatch } from './privacy/privacy-watch';
import { RecentSection } from './recent/recent-section';
import { ShareLinkLost } from './result/share-link-lost';
import { ShareLinkPanel } from './result/share-link-panel';
import { SessionEnded } from './session/session-ended';
import { SignOutQuestion } from './session/sign-out-question';
import { AskAgain } from './share/ask-again';
import { checkDraft } from './share/check-draft';
import { ClockNotice } from './share/clock-notice';
import { ConfirmDialog } from './share/confirm-dialog';
import { LookAlikeWarning } from './share/look-alike-warning';
import { placeFailure } from './share/place-failure';
import { PrefillNotice } from './share/prefill-notice';
import { PrefillQuestion } from './share/prefill-question';
import { receiveFragments } from './share/receive-fragments';
import { UnseenWarning } from './share/unseen-warning';
import { ShortcutsDialog } from './shortcuts/shortcuts-dialog';

/** Everything that the page does not need before the first link is made. It is one file, so that either all of it is there or none. */
export const lazyParts = {
  AskAgain,
  ClockNotice,
  checkDraft,
  ConfirmDialog,
  LookAlikeWarning,
  PrefillNotice,
  PrefillQuestion,
  PrivacyWatch,
  placeFailure,
  RecentSection,
  receiveFragments,
  SessionEnded,
  ShareLinkLost,
  ShareLinkPanel,
  ShortcutsDialog,
  SignOutQuestion,
  UnseenWarning,
};
