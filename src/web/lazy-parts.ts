import { AskAgain } from './composer/ask-again';
import { BesideUserId } from './composer/beside-user-id';
import { checkDraft } from './composer/check-draft';
import { ClockNotice } from './composer/clock-notice';
import { ConfirmDialog } from './composer/confirm-dialog';
import { FailureLine } from './composer/failure-line';
import { FileDrop } from './composer/file-drop';
import { FormCover } from './composer/form-cover';
import { isAtField, placeFailure } from './composer/place-failure';
import type { openBulk } from './desk/open-bulk';
import { PrefillNotice } from './desk/prefill-notice';
import { PrefillQuestion } from './desk/prefill-question';
import { receiveFragments } from './desk/receive-fragments';
import { ShareLinkLost } from './inspector/share-link-lost';
import { ShareLinkPanel } from './inspector/share-link-panel';
import { RecentSection } from './list/recent-section';
import { PrivacyWatch } from './privacy/privacy-watch';
import { MenuChoices } from './session/menu-choices';
import { MenuDialog } from './session/menu-dialog';
import { SessionEnded } from './session/session-ended';
import { SignOutEverywhere } from './session/sign-out-everywhere';
import { SignOutQuestion } from './session/sign-out-question';

/** Everything that the page does not need before the first link is made. It is one file, so that either all of it is there or none. */
export const lazyParts = {
  AskAgain,
  BesideUserId,
  ClockNotice,
  checkDraft,
  ConfirmDialog,
  FailureLine,
  FileDrop,
  FormCover,
  isAtField,
  loadBulk: (...bulk: Parameters<typeof openBulk>) => import('./desk/open-bulk').then(({ openBulk }) => openBulk(...bulk)),
  MenuChoices,
  MenuDialog,
  PrefillNotice,
  PrefillQuestion,
  PrivacyWatch,
  placeFailure,
  RecentSection,
  receiveFragments,
  SessionEnded,
  ShareLinkLost,
  ShareLinkPanel,
  SignOutEverywhere,
  SignOutQuestion,
};
