import { characterName } from '#contract/character-name';
import { findUnseen, withoutUnseen } from '#contract/user-id';
import { unseenText } from '#text/unseen';
import { IdOffer } from './id-offer';

const mostNamed = 3;

type UnseenWarningProps = {
  userId: string;
  /** The field already says what is wrong with it. */
  isRefused: boolean;
  /** Gets the user ID without them. */
  onRemove: (userId: string) => void;
};

/** Names the characters of a user ID that cannot be seen, such as those that come with a paste, and removes them on a click. */
export function UnseenWarning({ userId, isRefused, onRemove }: UnseenWarningProps) {
  const found = findUnseen(userId.trim());
  const named = found.slice(0, mostNamed).map(({ codePoint, position }) => unseenText.character(position, characterName(codePoint)));
  const words = unseenText.warning(named, Math.max(0, found.length - mostNamed));
  return <IdOffer words={isRefused ? undefined : words} offer={unseenText.remove} onTake={() => onRemove(withoutUnseen(userId).trim())} />;
}
