import { lookAlikeText } from '#text/look-alikes';
import { isolated } from '../text/isolated';
import { Icon } from '../ui/icon';
import { findLookAlikes, type LookAlike } from './look-alikes';

const mostNamed = 3;

/** Names the characters of a user ID that look like others. It changes nothing, and nothing has to be changed. */
export function LookAlikeWarning({ userId }: { userId: string }) {
  const found = findLookAlikes(userId);
  if (found.length === 0) return null;
  return (
    <p className="flex gap-1.5 text-sm text-caution">
      <Icon name="alert" className="mt-0.5 size-4" />
      <span className="min-w-0 break-words">
        {lookAlikeText.warning(found.slice(0, mostNamed).map(describe), Math.max(0, found.length - mostNamed))}
      </span>
    </p>
  );
}

function describe({ character, codePoint, position, kind }: LookAlike): string {
  const { scripts, variant, space } = lookAlikeText;
  const words = { ...scripts, variant: `${variant} of ${character.normalize('NFKC')}`, space }[kind];
  return lookAlikeText.character(isolated(character), position, `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`, words);
}
