import { wrappedText } from '#text/wrapped';
import { IdOffer } from './id-offer';
import type { Unwrapped } from './unwrap-user-id';

/** Offers the user ID that stands in quotes, behind a label or in an address. */
export function WrappedOffer({ userId, wrappings, onUse }: Unwrapped & { onUse: (userId: string) => void }) {
  const words = wrappedText.warning(wrappings.map((wrapping) => wrappedText.wrappings[wrapping]));
  return <IdOffer words={words} offer={wrappedText.use(userId)} onTake={() => onUse(userId)} />;
}
