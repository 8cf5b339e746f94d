import { useId } from 'react';
import type { ShareLinkDraft } from '#contract/share-link';
import { confirmText } from '../text/en/confirm';
import { text } from '../text/text';
import { formatHours } from '../text/time';
import { Button } from '../ui/button';
import { Modal } from '../ui/modal';

type ConfirmDialogProps = { draft: ShareLinkDraft; onConfirm: () => void; onCancel: () => void };

/** Asks once more before a link that can take a conversation over. The safe choice stands first, so it has the focus. */
export function ConfirmDialog({ draft, onConfirm, onCancel }: ConfirmDialogProps) {
  const id = useId();
  const mode = draft.mode === 'auto' ? 'auto' : 'takeover';
  return (
    <Modal
      role="alertdialog"
      aria-labelledby={id}
      aria-describedby={`${id}-body`}
      onClose={onCancel}
      className="m-auto w-[min(28rem,calc(100%-2rem))] rounded-xl border border-line bg-surface p-6 text-ink shadow-xl backdrop:bg-black/50"
    >
      <h2 id={id} className="text-lg font-semibold text-balance">
        {confirmText.title[mode]}
      </h2>
      <p id={`${id}-body`} className="mt-2 break-words text-muted">
        {confirmText.body(draft.userId, formatHours(draft.hours))} {text.form.modes[mode].bot}
      </p>
      <div className="mt-6 flex flex-wrap justify-end gap-2">
        <Button onClick={onCancel}>{confirmText.cancel}</Button>
        <Button look="primary" onClick={onConfirm}>
          {confirmText.confirm}
        </Button>
      </div>
    </Modal>
  );
}
