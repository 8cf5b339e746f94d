import { findLookAlikes } from '#contract/look-alikes';

/** A user ID as it is, apart from the text around it. Characters that look like others are marked, and so can be seen; what is copied from it stays right. */
export function VisibleId({ userId, className }: { userId: string; className?: string }) {
  return (
    <bdi translate="no" className={className}>
      {pieces(userId).map(({ text, isMarked, at }) =>
        isMarked ? (
          <mark key={at} className="rounded bg-caution-soft text-caution underline underline-offset-2">
            {text}
          </mark>
        ) : (
          <span key={at}>{text}</span>
        ),
      )}
    </bdi>
  );
}

/** Stands in a mask for what it leaves out (link/masks.ts). */
const leftOut = '…';

/** The ID in pieces, each of plain characters or of look-alikes. */
function pieces(userId: string): { text: string; isMarked: boolean; at: number }[] {
  const found = new Set(findLookAlikes(userId).flatMap(({ character, position }) => (character === leftOut ? [] : position)));
  if (found.size === 0) return [{ text: userId, isMarked: false, at: 0 }];
  const cut: { text: string; isMarked: boolean; at: number }[] = [];
  for (const [at, text] of [...userId].entries()) {
    const isMarked = found.has(at + 1);
    const last = cut.at(-1);
    if (last?.isMarked === isMarked) last.text += text;
    else cut.push({ text, isMarked, at });
  }
  return cut;
}
