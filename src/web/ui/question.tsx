import type { KeyboardEvent, ReactNode } from 'react';
import { Button, type ButtonLook } from './button';
import { DialogFrame } from './dialog-frame';

type QuestionProps = {
  role: 'alertdialog' | 'dialog';
  words: { title: string; body: string; cancel: string; confirm: string };
  /** Of the button that goes on. */
  look?: Extract<ButtonLook, 'primary' | 'caution' | 'danger'>;
  onConfirm: () => void;
  onCancel: () => void;
  /** Stands between the sentence and the buttons. */
  children?: ReactNode;
};

/** Asks before something is done. The safe choice has the focus, and the other one needs a click or a key of its own. */
export function Question({ role, words, look = 'primary', onConfirm, onCancel, children }: QuestionProps) {
  return (
    <DialogFrame role={role} title={words.title} body={words.body} onClose={onCancel} onKeyDown={refuseOldKeys}>
      {children}
      <div className="mt-6 flex flex-wrap justify-end gap-2">
        <Button data-autofocus onClick={onCancel}>
          {words.cancel}
        </Button>
        <Button look={look} onClick={({ detail }) => detail > 1 || onConfirm()}>
          {words.confirm}
        </Button>
      </div>
    </DialogFrame>
  );
}

/** A key that is held down since before the question, and the one that creates a link, answer nothing. */
function refuseOldKeys(event: KeyboardEvent) {
  if (event.key === 'Enter' && (event.repeat || event.ctrlKey || event.metaKey)) event.preventDefault();
}
