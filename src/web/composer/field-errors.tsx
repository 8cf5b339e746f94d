import type { FieldErrors as Errors } from 'react-hook-form';
import { Icon } from '../ui/icon';
import type { TypedDraft } from './typed-draft';

const inOrder = ['bot', 'reason', 'userId', 'mode', 'hours', 'note', 'root'] as const;

/** What is wrong with the fields, in their order. @param id of the line, from which each sentence has its own. */
export function FieldErrors({ id, errors }: { id: string; errors: Errors<TypedDraft> }) {
  const wrong = inOrder.filter((field) => errors[field]?.message);
  return (
    <div role="alert" className="grid gap-1 text-sm text-danger">
      {wrong.map((field) => (
        <p key={field} className="flex gap-1.5">
          <Icon name="alert" className="mt-0.5 size-4" />
          <span id={`${id}-${field}`} className="min-w-0 break-words">
            {errors[field]?.message}
          </span>
        </p>
      ))}
    </div>
  );
}
