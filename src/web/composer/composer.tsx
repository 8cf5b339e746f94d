import { type FormEvent, type MouseEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { draftFields } from '#contract/draft';
import type { ShareLinkDraft } from '#contract/share-link';
import { ApiError } from '../api/api-error';
import { type LoadParts, useEnsureLazyParts, useLazyParts } from '../lazy/use-lazy-parts';
import { text } from '../text/text';
import type { AskAgain } from './ask-again';
import type { ClockNotice } from './clock-notice';
import type { ConfirmDialog } from './confirm-dialog';
import type { Filling } from './filling';
import { FormAlert } from './form-alert';
import { HoursField } from './hours-field';
import type { LookAlikeWarning } from './look-alike-warning';
import { ModeField } from './mode-field';
import type { placeFailure } from './place-failure';
import { PrefillLink } from './prefill-link';
import { SubmitButton } from './submit-button';
import type { DraftForm } from './typed-draft';
import type { UnseenWarning } from './unseen-warning';
import { useAsking } from './use-asking';
import { useCreateKeys } from './use-create-keys';
import { UserIdField } from './user-id-field';

export type FormParts = {
  AskAgain: typeof AskAgain;
  ClockNotice: typeof ClockNotice;
  ConfirmDialog: typeof ConfirmDialog;
  LookAlikeWarning: typeof LookAlikeWarning;
  placeFailure: typeof placeFailure;
  UnseenWarning: typeof UnseenWarning;
};
type ComposerProps = {
  form: DraftForm;
  maxHours: number;
  busy: boolean;
  loadParts: LoadParts<FormParts>;
  /** @throws ApiError */
  onCreate: (draft: ShareLinkDraft) => Promise<void>;
  /** The fields that still stand as an address filled them in. */
  fromLink: Filling['fromLink'];
  /** Says that an address filled in the form. */
  notice: ReactNode;
  /** @param field that the operator changes. */
  onInput: (field: keyof ShareLinkDraft | undefined) => void;
};

export function Composer({ form, maxHours, busy, loadParts, onCreate, fromLink: filled, notice, onInput }: ComposerProps) {
  const ref = useRef<HTMLFormElement>(null);
  const [asked, setAsked] = useState<{ draft: ShareLinkDraft; fromLink: boolean }>();
  const { asking, ask } = useAsking();
  const ensureParts = useEnsureLazyParts(loadParts);
  const { parts } = useLazyParts(loadParts, false);
  // Whatever was ticked away: the values of an address may be another's.
  const fromLink = filled.length > 0;
  const { errors, isSubmitted, submitCount } = form.formState;

  // Where there is a mouse, there is a keyboard, and the ID can be pasted at once. On a phone, the on-screen keyboard would hide the page.
  useEffect(() => {
    if (matchMedia('(pointer: fine)').matches && document.activeElement === document.body) form.setFocus('userId');
  }, [form.setFocus]);

  const showFailure = async (error: unknown) => {
    if (!(error instanceof ApiError)) throw error;
    if (error.code === 'page_incomplete') return form.setError('root', { type: error.code, message: text.pageIncomplete });
    (await ensureParts()).placeFailure(form, error);
  };
  const create = (draft: ShareLinkDraft) => {
    setAsked(undefined);
    return onCreate(draft).catch(showFailure);
  };
  const askFirst = async (draft: ShareLinkDraft) => {
    await ensureParts();
    setAsked({ draft, fromLink });
  };
  const submitDraft = form.handleSubmit((draft) => (draft.mode === 'view' || !(asking || fromLink) ? create(draft) : askFirst(draft)));
  const confirm = (draft: ShareLinkDraft, askNoMore: boolean) => {
    if (askNoMore) ask(false);
    create(draft);
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) submitDraft(event).catch(showFailure);
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
  const replaceUserId = (userId: string) => {
    enter('userId', userId);
    form.setFocus('userId');
  };
  const userId = form.watch('userId');
  useCreateKeys(ref);

  return (
    <>
      <form ref={ref} onSubmit={submit} onInput={noteInput} noValidate aria-labelledby="share-title" className="grid gap-5">
        <header className="grid gap-1">
          <h1 id="share-title" className="text-2xl font-semibold tracking-tight text-balance">
            {text.form.title}
          </h1>
          <p className="text-muted">{text.form.intro}</p>
        </header>
        <div aria-live="polite" className="empty:hidden">
          {notice}
        </div>
        {errors.root?.message && (
          <FormAlert key={submitCount} message={errors.root.message} canReload={errors.root.type === 'gate_closed'} />
        )}
        <ModeField error={errors.mode?.message} {...form.register('mode')} />
        <UserIdField
          error={errors.userId?.message}
          warning={
            parts && (
              <>
                <parts.LookAlikeWarning userId={userId} />
                <parts.UnseenWarning userId={userId} isRefused={!!errors.userId} onRemove={replaceUserId} />
              </>
            )
          }
          {...form.register('userId')}
        />
        <HoursField
          typed={form.watch('hours')}
          maxHours={maxHours}
          error={errors.hours?.message}
          onPick={(hours) => enter('hours', String(hours))}
          {...form.register('hours')}
        />
        <div aria-live="polite" className="empty:hidden">
          {parts && <parts.ClockNotice />}
        </div>
        <SubmitButton busy={busy} onClick={refuseSecondHalf} />
        <PrefillLink draft={form.getValues} />
        {parts && !asking && !fromLink && form.watch('mode') !== 'view' && <parts.AskAgain onAskAgain={() => ask(true)} />}
      </form>
      {asked && parts && (
        <parts.ConfirmDialog {...asked} onConfirm={(askNoMore) => confirm(asked.draft, askNoMore)} onCancel={() => setAsked(undefined)} />
      )}
    </>
  );
}
