import { type FormEvent, type MouseEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { useFormState, useWatch } from 'react-hook-form';
import type { Offer } from '#contract/draft';
import type { ShareLinkDraft } from '#contract/share-link';
import type { ApiError } from '../api/api-error';
import { useOnline } from '../browser/use-online';
import { type LoadParts, useEnsureLazyParts, useLazyParts } from '../lazy/use-lazy-parts';
import { text } from '../text/text';
import type { ComposerParts, Several } from './composer-parts';
import type { Filling } from './filling';
import { focusUserId } from './focus-user-id';
import { FormLine } from './form-line';
import { HoursField } from './hours-field';
import { ModeField } from './mode-field';
import { NoteField } from './note-field';
import { hasOwnFields, maxHoursOf } from './offered';
import { SubmitButton } from './submit-button';
import type { DraftForm, NotedDraft, TypedDraft } from './typed-draft';
import { useTypedEarly } from './typed-early';
import { useCreateKeys } from './use-create-keys';
import { useEntering } from './use-entering';
import { useIdHints } from './use-id-hints';
import { useOfferParts } from './use-offer-parts';
import { useSubmit } from './use-submit';
import { UserIdField } from './user-id-field';

type ComposerProps = {
  form: DraftForm;
  /** What this operator may ask for. */
  offer: Offer;
  busy: boolean;
  /** The latest attempt, where it failed. */
  failed: { draft: NotedDraft; error: ApiError } | undefined;
  loadParts: LoadParts<ComposerParts>;
  onCreate: (draft: NotedDraft) => void;
  /** False while the operator is typing: then what became of the attempt does not take the focus. */
  mayTakeFocus: () => boolean;
  /** What the field holds where it is several user IDs. */
  several: Several;
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
export function Composer({ form, offer, busy, failed, loadParts, onCreate, mayTakeFocus, fromLink: filled, ...props }: ComposerProps) {
  const { notice, status, several, onInput } = props;
  const id = useId();
  const ref = useRef<HTMLFormElement>(null);
  const online = useOnline();
  const ensureParts = useEnsureLazyParts(loadParts);
  const { parts } = useLazyParts(loadParts, failed !== undefined);
  const { asked, create, ...sending } = useSubmit({ form, fromLink: filled.length > 0, ensureParts, onCreate, onSeveral: several.submit });
  // Not by `form` itself, which would draw the whole desk again for each key.
  const { errors } = useFormState({ control: form.control });
  const typed = useWatch({ control: form.control, compute: (values: TypedDraft) => ({ ...values }) });
  const { mode, userId } = typed;
  const single = several.label === undefined ? userId : '';
  const IdHints = useIdHints(single);
  const maxHours = maxHoursOf(offer, mode);
  const offerParts = useOfferParts(offer);

  // Where there is a mouse, there is a keyboard, and the ID can be pasted at once. On a phone, the on-screen keyboard would hide the page.
  useEffect(() => {
    if (matchMedia('(pointer: fine)').matches && document.activeElement === document.body) focusUserId();
  }, []);

  const isMakingUp = useTypedEarly(form, sending.submit);
  const isBusy = busy || isMakingUp;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isBusy) sending.submit();
  };
  const retry = (draft: NotedDraft) => {
    // The button goes away.
    ref.current?.querySelector<HTMLElement>('[type=submit]')?.focus({ preventScroll: true });
    create(draft);
  };
  // The second half of a slow double click may come after the first link is made, and would make another one.
  const refuseSecondHalf = (event: MouseEvent) => event.detail > 1 && event.preventDefault();
  const { enter, noteInput, pickHours, shortened } = useEntering(form, offer, onInput);
  const replaceUserId = (next: string) => {
    enter('userId', next);
    focusUserId();
  };
  const cover = () => {
    sending.cancel();
    several.cover();
  };
  useCreateKeys(ref);

  // What is said at a field ends with the next change there.
  const failure = parts && failed && !parts.isAtField(failed.error) ? failed : undefined;
  const lineId = `${id}-line`;
  const isWrong = Object.keys(errors).length > 0;
  /** Each field has its own sentence of the line. What is wrong with another field does not describe it. */
  const describe = (field: keyof ShareLinkDraft) => (errors[field] ? `${lineId}-${field}` : isWrong ? '' : lineId);
  return (
    // In no dialog, this method never sends anything: the browser by itself would put the user ID into an address.
    <form ref={ref} method="dialog" onSubmit={submit} onInput={noteInput} noValidate aria-labelledby={`${id}-title`}>
      <h1 id={`${id}-title`} className="sr-only">
        {text.form.title}
      </h1>
      {/* The script in index.html makes room for it before it is there. */}
      <div data-offered hidden={!hasOwnFields(offer)} className="mb-3 flex min-h-18 gap-4">
        {offerParts && <offerParts.OfferFields form={form} offer={offer} describe={describe} isWrong={(field) => !!errors[field]} />}
      </div>
      <div className="grid items-end gap-x-4 gap-y-3 md:grid-cols-[minmax(0,1fr)_auto_15rem] lg:grid-cols-[auto_minmax(0,1fr)_auto_12rem]">
        <UserIdField
          isWrong={!!errors.userId}
          describedBy={`${describe('userId')} ${id}-warning`}
          beside={
            parts && (
              <parts.BesideUserId bot={typed.bot} typed={single} isTyped={!filled.includes('userId')} form={ref} onPick={replaceUserId} />
            )
          }
          lines={userId.split('\n').length}
          onList={several.receive}
          className="lg:col-span-2"
          {...form.register('userId')}
        />
        <ModeField
          offer={offer}
          errorId={errors.mode && describe('mode')}
          className="self-start md:col-span-2"
          {...form.register('mode')}
        />
        <HoursField
          typed={typed.hours}
          maxHours={maxHours}
          isWrong={!!errors.hours}
          describedBy={describe('hours')}
          onPick={pickHours}
          className="md:col-span-2 lg:col-span-1"
          {...form.register('hours')}
        />
        <NoteField isFilled={typed.note !== ''} className="lg:col-span-2" {...form.register('note')} />
        <SubmitButton
          busy={isBusy}
          caution={mode !== 'view'}
          label={several.label}
          onClick={refuseSecondHalf}
          className="md:col-start-3 md:self-start lg:col-start-4 lg:self-end"
        />
        {/* Room for the longest failure, so that the list below stays where it is. */}
        <div className="flex min-h-14 min-w-0 flex-wrap items-start justify-between gap-x-6 gap-y-1 self-start md:col-span-2 md:row-start-3 md:min-h-20 md:pt-2.5 lg:col-span-4 lg:min-h-14 lg:pt-0">
          <div className="grid min-w-0 gap-1">
            <div id={lineId}>
              <FormLine
                id={lineId}
                errors={errors}
                failed={failure}
                parts={parts}
                typed={typed}
                maxHours={maxHours}
                onRetry={retry}
                mayTakeFocus={mayTakeFocus}
              />
            </div>
            <div aria-live="polite" className="empty:hidden">
              {!online && failure?.error.code !== 'offline' && <p className="text-sm text-caution">{text.form.offline}</p>}
              {parts && <parts.ClockNotice />}
            </div>
          </div>
          {status}
        </div>
      </div>
      <div id={`${id}-warning`} aria-live="polite" className="grid gap-2 empty:hidden">
        {notice}
        {shortened && offerParts && <offerParts.ShortenedNotice mode={mode} shortened={shortened} />}
        {IdHints && <IdHints userId={userId} isRefused={!!errors.userId} onReplace={replaceUserId} />}
        {parts && (
          <>
            <parts.FileDrop onList={several.receive} />
            <parts.FormCover form={ref} onCover={cover} />
          </>
        )}
      </div>
      {several.line}
      {parts && sending.asksNoMore && <parts.AskAgain onAskAgain={sending.askAgain} />}
      {asked && parts && (
        <parts.ConfirmDialog {...asked} onConfirm={(askNoMore) => sending.confirm(asked.draft, askNoMore)} onCancel={sending.cancel} />
      )}
    </form>
  );
}
