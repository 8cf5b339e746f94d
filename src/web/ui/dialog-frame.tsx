import { type ComponentProps, useId } from 'react';
import { Modal } from './modal';

type DialogFrameProps = Omit<ComponentProps<typeof Modal>, 'title'> & { title: string; body?: string };

/** A dialog with its title and, below, what it is about. It looks the same wherever on the page it is opened. */
export function DialogFrame({ title, body, className = '', children, ...modal }: DialogFrameProps) {
  const id = useId();
  return (
    <Modal
      aria-labelledby={id}
      aria-describedby={body && `${id}-body`}
      className={`m-auto w-[min(28rem,calc(100%-2rem))] rounded-xl border border-line bg-surface p-6 text-base font-normal text-ink shadow-float backdrop:bg-black/50 ${className}`}
      {...modal}
    >
      <h2 id={id} className="text-lg font-semibold text-balance">
        {title}
      </h2>
      {body && (
        <p id={`${id}-body`} className="mt-2 break-words text-muted">
          {body}
        </p>
      )}
      {children}
    </Modal>
  );
}
