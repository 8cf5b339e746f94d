import { type FormEvent, type MouseEvent, useEffect, useMemo, useState } from 'react';
import { useForm } from 'react-hook-form';
import type { ShareLinkDraft } from '#contract/share-link';
import type { ApiError } from '../api/api-error';
import { text } from '../text/text';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { useOnline } from '../ui/use-online';
import { ConfirmDialog } from './confirm-dialog';
import { createDraftResolver } from './draft-resolver';
import { FormAlert } from './form-alert';
import { HoursField } from './hours-field';
import { ModeField } from './mode-field';
import { placeFailure } from './place-failure';
import { UserIdField } from './user-id-field';

type ShareFormProps = {
  maxHours: number;
  busy: boolean;
  /** @throws ApiError */
  onCreate: (draft: ShareLinkDraft) => Promise<void>;
  onInput: () => void;
};

const untouched: ShareLinkDraft = { mode: 'view', userId: '', hours: 1 };

export function ShareForm({ maxHours, busy, onCreate, onInput }: ShareFormProps) {
  const resolver = useMemo(() => createDraftResolver(maxHours), [maxHours]);
  const form = useForm<ShareLinkDraft>({ resolver, defaultValues: untouched });
  const [asking, setAsking] = useState<ShareLinkDraft>();
  const online = useOnline();
  const { errors } = form.formState;

  // With a mouse at hand a keyboard is too: the ID can be pasted at once. A phone would only hide the page behind its keys.
  useEffect(() => {
    if (matchMedia('(pointer: fine)').matches) form.setFocus('userId');
  }, [form.setFocus]);

  const create = async (draft: ShareLinkDraft) => {
    setAsking(undefined);
    try {
      await onCreate(draft);
    } catch (error) {
      placeFailure(form, error as ApiError);
    }
  };
  const submitDraft = form.handleSubmit((draft) => (draft.mode === 'view' ? create(draft) : setAsking(draft)));

  const submit = (event: FormEvent) => (busy ? event.preventDefault() : submitDraft(event));
  // The second half of a slow double click comes when the first link may already be there: it would make another one.
  const refuseSecondHalf = (event: MouseEvent) => event.detail > 1 && event.preventDefault();

  return (
    <>
      <form onSubmit={submit} onInput={onInput} noValidate aria-labelledby="share-title" className="grid gap-5">
        <header className="grid gap-1">
          <h1 id="share-title" className="text-2xl font-semibold tracking-tight text-balance">
            {text.form.title}
          </h1>
          <p className="text-muted">{text.form.intro}</p>
        </header>
        {errors.root?.message && <FormAlert key={form.formState.submitCount} message={errors.root.message} />}
        <ModeField error={errors.mode?.message} {...form.register('mode')} />
        <UserIdField error={errors.userId?.message} {...form.register('userId')} />
        <HoursField
          hours={form.watch('hours')}
          maxHours={maxHours}
          error={errors.hours?.message}
          onPick={(hours) => form.setValue('hours', hours, { shouldDirty: true, shouldValidate: form.formState.isSubmitted })}
          {...form.register('hours', { valueAsNumber: true })}
        />
        <div className="grid gap-2">
          <Button
            type="submit"
            onClick={refuseSecondHalf}
            look="primary"
            aria-disabled={busy}
            aria-busy={busy}
            className="aria-disabled:opacity-70"
          >
            {busy ? (
              <span className="size-5 motion-safe:animate-spin rounded-full border-2 border-current border-t-transparent" />
            ) : (
              <Icon name="link" />
            )}
            {text.form.submit}
          </Button>
          {!online && <p className="text-sm text-caution">{text.form.offline}</p>}
        </div>
      </form>
      {asking && <ConfirmDialog draft={asking} onConfirm={() => create(asking)} onCancel={() => setAsking(undefined)} />}
    </>
  );
}
