import { useState } from 'react';
import type { ShareLinkDraft } from '#contract/share-link';
import { confirmText } from '#text/confirm';
import { formatHours } from '../text/time';
import { Question } from '../ui/question';

type ConfirmDialogProps = {
  draft: ShareLinkDraft;
  /** Whether an address filled in the form. Then this question cannot be ticked away. */
  fromLink: boolean;
  onConfirm: (askNoMore: boolean) => void;
  onCancel: () => void;
};

/** Asks before it makes a link that can take a conversation over. */
export function ConfirmDialog({ draft: { mode, userId, hours }, fromLink, onConfirm, onCancel }: ConfirmDialogProps) {
  const [askNoMore, setAskNoMore] = useState(false);
  const kind = mode === 'auto' ? 'auto' : 'takeover';
  const words = { ...confirmText, title: confirmText.title[kind], body: confirmText.body(kind, userId, formatHours(hours)) };
  return (
    <Question role="alertdialog" look="caution" words={words} onConfirm={() => onConfirm(askNoMore)} onCancel={onCancel}>
      {fromLink ? (
        <p className="mt-4 text-sm text-caution">{confirmText.fromLink}</p>
      ) : (
        <label className="mt-4 flex min-h-6 items-center gap-2.5 text-sm">
          <input
            type="checkbox"
            checked={askNoMore}
            onChange={(event) => setAskNoMore(event.currentTarget.checked)}
            className="size-5 accent-accent"
          />
          <span>{confirmText.noMore}</span>
        </label>
      )}
    </Question>
  );
}
