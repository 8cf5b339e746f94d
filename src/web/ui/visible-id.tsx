import { findLookAlikes } from '#contract/look-alikes';

/** A user ID as it is, apart from the text around it. Characters that look like others are marked, and so can be seen; what is copied from it stays right. */
export function VisibleId({ userId, className }: { userId: string; className?: string }) {
  return (
    <bdi translate="no" className={className}>
      {plain.test(userId) ? userId : pieces(userId).map(toElement)}
    </bdi>
  );
}

type Piece = { text: string; isMarked: boolean; at: number };

function toElement({ text, isMarked, at }: Piece) {
  if (!isMarked) return <span key={at}>{text}</span>;
  return (
    <mark key={at} className="rounded bg-caution-soft text-caution underline underline-offset-2">
      {text}
    </mark>
  );
}

/** Stands in a mask for what it leaves out (link/masks.ts). */
const leftOut = '…';

/** Nearly every one is, in whole or masked, and a list may show hundreds. */
const plain = /^[ -~…•]*$/;

/** The ID in pieces, each of plain characters or of look-alikes. */
function pieces(userId: string): Piece[] {
  const found = new Set(findLookAlikes(userId).flatMap(({ character, position }) => (character === leftOut ? [] : position)));
  const cut: Piece[] = [];
  for (const [at, text] of [...userId].entries()) {
    const isMarked = found.has(at + 1);
    const last = cut.at(-1);
    if (last?.isMarked === isMarked) last.text += text;
    else cut.push({ text, isMarked, at });
  }
  return cut;
}
