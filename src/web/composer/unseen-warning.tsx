import { characterName } from '#contract/character-name';
import { findUnseen, withoutUnseen } from '#contract/user-id';
import { unseenText } from '#text/unseen';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';

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
  if (found.length === 0) return null;
  const named = found.slice(0, mostNamed).map(({ codePoint, position }) => unseenText.character(position, characterName(codePoint)));
  return (
    <div className="grid justify-items-start gap-2 text-sm text-caution">
      {!isRefused && (
        <p className="flex gap-1.5">
          <Icon name="alert" className="mt-0.5 size-4" />
          <span className="min-w-0 break-words">{unseenText.warning(named, Math.max(0, found.length - mostNamed))}</span>
        </p>
      )}
      <Button onClick={() => onRemove(withoutUnseen(userId).trim())}>{unseenText.remove}</Button>
    </div>
  );
}
