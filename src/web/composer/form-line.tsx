import type { FieldErrors as Errors } from 'react-hook-form';
import type { ApiError } from '../api/api-error';
import type { FailureLine } from './failure-line';
import { FieldErrors } from './field-errors';
import { MeansLine } from './means-line';
import { isStill, type NotedDraft, readHours, type TypedDraft } from './typed-draft';

type FormLineProps = {
  /** Of the line; the sentence about a field has it with the field's name. */
  id: string;
  errors: Errors<TypedDraft>;
  /** The latest attempt, where it failed and no field says so. */
  failed: { draft: NotedDraft; error: ApiError } | undefined;
  parts: { FailureLine: typeof FailureLine } | undefined;
  typed: TypedDraft;
  maxHours: number;
  onRetry: (draft: NotedDraft) => void;
  mayTakeFocus: () => boolean;
};

/** What is wrong with the fields or went wrong with the latest attempt; otherwise, what the link will do. */
export function FormLine({ id, errors, failed, parts, typed, maxHours, onRetry, mayTakeFocus }: FormLineProps) {
  if (Object.keys(errors).length > 0) return <FieldErrors id={id} errors={errors} />;
  if (!failed || !parts) return <MeansLine mode={typed.mode} hours={readHours(typed.hours)} maxHours={maxHours} />;
  const { draft, error } = failed;
  return <parts.FailureLine error={error} onRetry={isStill(draft, typed) ? () => onRetry(draft) : undefined} mayTakeFocus={mayTakeFocus} />;
}
