import { type ComponentProps, type ReactNode, useId } from 'react';
import { text } from '../text/text';
import { fieldBox } from '../ui/field-box';
import { FieldError } from '../ui/field-error';

type UserIdFieldProps = Omit<ComponentProps<'input'>, 'type' | 'id'> & { error: string | undefined; warning: ReactNode };

export function UserIdField({ error, warning, ...input }: UserIdFieldProps) {
  const id = useId();
  const errorId = error && `${id}-error`;
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-semibold">
        {text.form.userId}
      </label>
      <input
        id={id}
        type="text"
        className={`${fieldBox} font-mono`}
        aria-invalid={!!error}
        aria-required
        aria-describedby={[errorId, `${id}-warning`, `${id}-hint`].filter(Boolean).join(' ')}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        {...input}
      />
      {errorId && <FieldError id={errorId}>{error}</FieldError>}
      <div id={`${id}-warning`} aria-live="polite" className="empty:hidden">
        {warning}
      </div>
      <p id={`${id}-hint`} className="text-sm text-muted">
        {text.form.userIdHint}
      </p>
    </div>
  );
}
