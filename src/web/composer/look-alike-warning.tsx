import { findLookAlikes, plainForm } from '#contract/look-alikes';
import { lookAlikeText } from '#text/look-alikes';
import { IdOffer } from './id-offer';
import { lookAlikeWords } from './look-alike-words';

type LookAlikeWarningProps = {
  userId: string;
  /** Gets the same ID in plain characters. */
  onReplace: (userId: string) => void;
};

/** Names the characters of a user ID that look like others, and offers plain ones where there are such. "Create link" asks about them. */
export function LookAlikeWarning({ userId, onReplace }: LookAlikeWarningProps) {
  const found = findLookAlikes(userId);
  const words = lookAlikeWords(userId, found);
  const plain = plainForm(userId, found);
  return words && <IdOffer words={words} offer={plain && lookAlikeText.takePlain(plain)} onTake={() => onReplace(plain ?? userId)} />;
}
