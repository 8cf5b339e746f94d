import { type FormEvent, type MouseEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { draftFields } from '#contract/draft';
import type { ShareLinkDraft } from '#contract/share-link';
import type { ApiError } from '../api/api-error';
import { type LoadParts, useEnsureLazyParts, useLazyParts } from '../lazy/use-lazy-parts';
import { text } from '../text/text';
import type { AskAgain } from './ask-again';
import type { ClockNotice } from './clock-notice';
import type { ConfirmDialog } from './confirm-dialog';
import type { FailureLine } from './failure-line';
import { FieldErrors } from './field-errors';
import type { Filling } from './filling';
import { HoursField } from './hours-field';
import type { LookAlikeWarning } from './look-alike-warning';
import { MeansLine } from './means-line';
import { ModeField } from './mode-field';
import { NoteField } from './note-field';
import { SubmitButton } from './submit-button';
import { type DraftForm, type NotedDraft, readHours } from './typed-draft';
import type { UnseenWarning } from './unseen-warning';
import { useAsking } from './use-asking';
import { useCreateKeys } from './use-create-keys';
import { UserIdField } from './user-id-field';

export type ComposerParts = {
  AskAgain: typeof AskAgain;
  ClockNotice: typeof ClockNotice;
  ConfirmDialog: typeof ConfirmDialog;
  FailureLine: typeof FailureLine;
  LookAlikeWarning: typeof LookAlikeWarning;
  UnseenWarning: typeof UnseenWarning;
};
type ComposerProps = {
  form: DraftForm;
  maxHours: number;
  busy: boolean;
  /** The latest attempt, where it failed. */
  failed: { draft: NotedDraft; error: ApiError } | undefined;
  loadParts: LoadParts<ComposerParts>;
  onCreate: (draft: NotedDraft) => void;
  /** The fields that still stand as an address filled them in. */
  fromLink: Filling['fromLink'];
  /** Says that an address filled in the form. */
  notice: ReactNode;
  /** Success and progress. */
  status: ReactNode;
  /** @param field that the operator changes. */
  onInput: (field: keyof ShareLinkDraft | undefined) => void;
};

/** Everything up to "Create link", and one line below that says what the link will do, or what went wrong, so that neither moves anything. */
export function Composer({ form, maxHours, busy, failed, loadParts, onCreate, fromLink: filled, notice, status, onInput }: ComposerProps) {
  const id = useId();
  const ref = useRef<HTMLFormElement>(null);
  const [asked, setAsked] = useState<{ draft: NotedDraft; fromLink: boolean }>();
  const { asking, ask } = useAsking();
  const ensureParts = useEnsureLazyParts(loadParts);
  const { parts } = useLazyParts(loadParts, failed !== undefined);
  // Whatever was ticked away: the values of an address may be another's.
  const fromLink = filled.length > 0;
  const { errors, isSubmitted } = form.formState;
  const hours = form.watch('hours');
  const mode = form.watch('mode');
  const userId = form.watch('userId');

  // Where there is a mouse, there is a keyboard, and the ID can be pasted at once. On a phone, the on-screen keyboard would hide the page.
  useEffect(() => {
    if (matchMedia('(pointer: fine)').matches && document.activeElement === document.body) form.setFocus('userId');
  }, [form.setFocus]);

  const create = (draft: NotedDraft) => {
    setAsked(undefined);
    onCreate(draft);
  };
  const askFirst = async (draft: NotedDraft) => {
    await ensureParts();
    setAsked({ draft, fromLink });
  };
  const submitDraft = form.handleSubmit((draft) => (draft.mode === 'view' || !(asking || fromLink) ? create(draft) : askFirst(draft)));
  const confirm = (draft: NotedDraft, askNoMore: boolean) => {
    if (askNoMore) ask(false);
    create(draft);
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    // The rules of the form are a part of the page that may be missing.
    if (!busy) submitDraft(event).catch(() => form.setError('root', { type: 'page_incomplete', message: text.pageIncomplete }));
  };
  // The second half of a slow double click may come after the first link is made, and would make another one.
  const refuseSecondHalf = (event: MouseEvent) => event.detail > 1 && event.preventDefault();
  const noteInput = (event: FormEvent) => {
    // The first key in a prefilled field removes its message, since the form checks itself again only after it was submitted.
    const { target } = event;
    const field = target instanceof HTMLInputElement ? draftFields.find((name) => name === target.name) : undefined;
    if (field && !isSubmitted) form.clearErrors(field);
    onInput(field);
  };
  const enter = (field: 'userId' | 'hours', value: string) => {
    if (!isSubmitted) form.clearErrors(field);
    onInput(field);
    form.setValue(field, value, { shouldDirty: true, shouldValidate: isSubmitted });
  };
  const replaceUserId = (next: string) => {
    enter('userId', next);
    form.setFocus('userId');
  };
  useCreateKeys(ref);

  const isWrong = Object.keys(errors).length > 0;
  const lineId = `${id}-line`;
  return (
    <form ref={ref} onSubmit={submit} onInput={noteInput} noValidate aria-labelledby={`${id}-title`}>
      <h1 id={`${id}-title`} className="sr-only">
        {text.form.title}
      </h1>
      <div className="grid gap-x-4 gap-y-3">
        <div className="flex flex-col gap-x-4 gap-y-3 lg:flex-row">
          <UserIdField isWrong={!!errors.userId} describedBy={`${lineId} ${id}-warning`} {...form.register('userId')} />
          <ModeField errorId={errors.mode && lineId} {...form.register('mode')} />
        </div>
        <div className="flex flex-col gap-x-4 gap-y-3 lg:flex-row lg:items-end">
          <HoursField
            typed={hours}
            maxHours={maxHours}
            isWrong={!!errors.hours}
            describedBy={lineId}
            onPick={(picked) => enter('hours', String(picked))}
            {...form.register('hours')}
          />
          <NoteField {...form.register('note')} />
          <SubmitButton busy={busy} caution={mode !== 'view'} onClick={refuseSecondHalf} />
        </div>
      </div>
      <div className="mt-2.5 flex min-h-7 flex-wrap items-start justify-between gap-x-6 gap-y-1">
        <div id={lineId} className="min-w-0">
          {isWrong && <FieldErrors errors={errors} />}
          {!isWrong && failed && parts && (
            <parts.FailureLine key={failed.error.details.requestId} error={failed.error} busy={busy} onRetry={() => create(failed.draft)} />
          )}
          {!isWrong && !failed && <MeansLine mode={mode} hours={readHours(hours)} maxHours={maxHours} />}
        </div>
        {status}
      </div>
      <div id={`${id}-warning`} aria-live="polite" className="grid gap-2 empty:hidden">
        {notice}
        {parts && (
          <>
            <parts.LookAlikeWarning userId={userId} />
            <parts.UnseenWarning userId={userId} isRefused={!!errors.userId} onRemove={replaceUserId} />
            <parts.ClockNotice />
          </>
        )}
      </div>
      {parts && !asking && !fromLink && mode !== 'view' && <parts.AskAgain onAskAgain={() => ask(true)} />}
      {asked && parts && (
        <parts.ConfirmDialog {...asked} onConfirm={(askNoMore) => confirm(asked.draft, askNoMore)} onCancel={() => setAsked(undefined)} />
      )}
    </form>
  );
}
