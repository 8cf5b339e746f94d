import { useEffect, useRef } from 'react';
import { AlertBox } from '../ui/alert-box';
import { Icon } from '../ui/icon';

/** What went wrong, above the form. It takes the focus, since on a phone it would otherwise appear out of sight. */
export function FormAlert({ message }: { message: string }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return (
    <AlertBox ref={ref} role="alert" tabIndex={-1} className="flex gap-3 p-4">
      <Icon name="alert" className="mt-0.5 size-5" />
      <p className="min-w-0 break-words">{message}</p>
    </AlertBox>
  );
}
