import type { ReactNode } from 'react';
import { Button } from './button';
import { DialogFrame } from './dialog-frame';

type QuestionProps = {
  role: 'alertdialog' | 'dialog';
  words: { title: string; body: string; cancel: string; confirm: string };
  onConfirm: () => void;
  onCancel: () => void;
  /** Stands between the sentence and the buttons. */
  children?: ReactNode;
};

/** Asks before something is done. The safe choice has the focus. */
export function Question({ role, words, onConfirm, onCancel, children }: QuestionProps) {
  return (
    <DialogFrame role={role} title={words.title} body={words.body} onClose={onCancel}>
      {children}
      <div className="mt-6 flex flex-wrap justify-end gap-2">
        <Button data-autofocus onClick={onCancel}>
          {words.cancel}
        </Button>
        <Button look="primary" onClick={onConfirm}>
          {words.confirm}
        </Button>
      </div>
    </DialogFrame>
  );
}
