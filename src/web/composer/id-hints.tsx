import { findUnseen } from '#contract/user-id';
import { LookAlikeWarning } from './look-alike-warning';
import { UnseenWarning } from './unseen-warning';
import { unwrapUserId } from './unwrap-user-id';
import { WrappedOffer } from './wrapped-offer';

type IdHintsProps = {
  userId: string;
  /** The field already says what is wrong with it. */
  isRefused: boolean;
  /** Gets the user ID that the operator chose instead. */
  onReplace: (userId: string) => void;
};

/** Says what is odd about a user ID, and offers what it may be meant to be. Nothing is ever changed by itself. */
export function IdHints({ userId, isRefused, onReplace }: IdHintsProps) {
  // What cannot be seen goes first: it would be in what the others offer.
  if (findUnseen(userId.trim()).length > 0) return <UnseenWarning userId={userId} isRefused={isRefused} onRemove={onReplace} />;
  const unwrapped = unwrapUserId(userId);
  if (unwrapped) return <WrappedOffer {...unwrapped} onUse={onReplace} />;
  return <LookAlikeWarning userId={userId} onReplace={onReplace} />;
}
