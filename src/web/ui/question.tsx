import { type ReactNode, useId } from 'react';
import { Button } from './button';
import { Modal } from './modal';

type QuestionProps = {
  role: 'alertdialog' | 'dialog';
  words: { title: string; body: string; cancel: string; confirm: string };
  onConfirm: () => void;
  onCancel: () => void;
  /** Stands between the sentence and the buttons. */
  children?: ReactNode;
};

/** Asks once more. The safe choice has the focus. */
export function Question({ role, words, onConfirm, onCancel, children }: QuestionProps) {
  const id = useId();
  return (
    <Modal
      role={role}
      aria-labelledby={id}
      aria-describedby={`${id}-body`}
      onClose={onCancel}
      className="m-auto w-[min(28rem,calc(100%-2rem))] rounded-xl border border-line bg-surface p-6 text-ink shadow-xl backdrop:bg-black/50"
    >
      <h2 id={id} className="text-lg font-semibold text-balance">
        {words.title}
      </h2>
      <p id={`${id}-body`} className="mt-2 break-words text-muted">
        {words.body}
      </p>
      {children}
      <div className="mt-6 flex flex-wrap justify-end gap-2">
        <Button data-autofocus onClick={onCancel}>
          {words.cancel}
        </Button>
        <Button look="primary" onClick={onConfirm}>
          {words.confirm}
        </Button>
      </div>
    </Modal>
  );
}
