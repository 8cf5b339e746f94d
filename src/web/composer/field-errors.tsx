import type { FieldErrors as Errors } from 'react-hook-form';
import { Icon } from '../ui/icon';
import type { TypedDraft } from './typed-draft';

/** What is wrong with the fields, in their order. */
export function FieldErrors({ errors }: { errors: Errors<TypedDraft> }) {
  const messages = [errors.userId, errors.mode, errors.hours, errors.note, errors.root].flatMap((error) => error?.message ?? []);
  return (
    <div role="alert" className="grid gap-1 text-sm text-danger">
      {messages.map((message) => (
        <p key={message} className="flex gap-1.5">
          <Icon name="alert" className="mt-0.5 size-4" />
          <span className="min-w-0 break-words">{message}</span>
        </p>
      ))}
    </div>
  );
}
