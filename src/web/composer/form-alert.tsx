import { useEffect, useRef } from 'react';
import { reloadPage } from '../tab/reload-page';
import { text } from '../text/text';
import { AlertBox } from '../ui/alert-box';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';

type FormAlertProps = { message: string; canReload: boolean };

/** What went wrong, above the form. It takes the focus, since on a phone it would otherwise appear out of sight. */
export function FormAlert({ message, canReload }: FormAlertProps) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return (
    <AlertBox ref={ref} role="alert" tabIndex={-1} className="flex gap-3 p-4">
      <Icon name="alert" className="mt-0.5 size-5" />
      <p className="min-w-0 break-words">{message}</p>
      {canReload && (
        <Button className="ml-auto self-center" onClick={reloadPage}>
          {text.session.reload}
        </Button>
      )}
    </AlertBox>
  );
}
