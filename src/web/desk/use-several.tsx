import { useRef, useState } from 'react';
import { useWatch } from 'react-hook-form';
import type { Offer } from '#contract/draft';
import type { RunRow } from '../bulk/run-row';
import { askedBesides } from '../composer/chosen-bot';
import type { Several } from '../composer/composer-parts';
import { focusUserId } from '../composer/focus-user-id';
import { mayBeSeveral } from '../composer/may-be-several';
import { type DraftForm, type NotedDraft, readHours, typedFields } from '../composer/typed-draft';
import type { LoadParts } from '../lazy/use-lazy-parts';
import { copied } from '../link/copied';
import { text } from '../text/text';
import type { Bulk } from './open-bulk';
import { type BulkLoader, useBulk } from './use-bulk';
import type { useStage } from './use-stage';

/** What stands between the field and the run. */
type Open =
  | { is: 'nothing' }
  | { is: 'asking'; drafts: NotedDraft[]; rest: string; oddLines: number[] }
  | Exclude<Awaited<ReturnType<Bulk['receiveList']>>, { is: 'lines' }>;

const nothing: Open = { is: 'nothing' };
const otherFields = typedFields.filter((field) => field !== 'userId');

type UseSeveral = {
  form: DraftForm;
  offer: Offer;
  loadParts: LoadParts<BulkLoader>;
  /** Whether commas separate user IDs, as the operator says. */
  apart: [isApart: boolean, onApart: (isApart: boolean) => void];
  stage: Pick<ReturnType<typeof useStage>, 'hold'>;
  /** Forgets what became of the latest click. */
  forget: () => void;
};

/** Several user IDs in the field: how they were read, where lists come from, and the way to their links. */
export function useSeveral({ form, offer, loadParts, apart: [isApart, onApart], stage, forget }: UseSeveral) {
  // What is plain says nothing here: a key in it must not draw the whole desk again.
  const list = useWatch({ control: form.control, compute: ({ userId }) => (mayBeSeveral(userId) ? userId : undefined) });
  const isWanted = list !== undefined;
  const { bulk, hasRun, ensureBulk } = useBulk(loadParts, isWanted);
  const [open, setOpen] = useState(nothing);
  const isSubmitting = useRef(false);
  const reading = isWanted ? bulk?.read(list, isApart) : undefined;
  const close = () => setOpen(nothing);

  const begin = async ({ run }: Bulk, drafts: NotedDraft[], rest: string) => {
    close();
    forget();
    copied.unsay();
    stage.hold();
    form.clearErrors();
    form.setValue('userId', rest, { shouldDirty: true });
    await run.add(drafts);
  };
  /** @returns false where the field holds one user ID at most. */
  const submitList = async (): Promise<boolean> => {
    const typed = { ...form.getValues() };
    const bulk = await ensureBulk();
    const reading = bulk.read(typed.userId, isApart);
    if (!reading.isList) return false;
    await bulk.run.restore();
    if (!(await form.trigger(otherFields, { shouldFocus: true }))) return true;
    // What was typed since the press would be lost, and is no part of it.
    if (form.getValues('userId') !== typed.userId) return true;
    const hours = readHours(typed.hours);
    if (hours === undefined) return true;
    const note = typed.note.trim();
    const same = { mode: typed.mode, hours, ...askedBesides(typed, offer) };
    const drafts = reading.good.map((row) => ({ ...same, userId: row.userId, note: row.note || note }));
    const rest = bulk.toRest(reading);
    const oddLines = reading.warnings.find(({ is }) => is === 'look_alike')?.lines ?? [];
    if (drafts.length === 0) form.setError('userId', { type: 'several', message: bulk.words.noneGood }, { shouldFocus: true });
    else if (typed.mode === 'view' && oddLines.length === 0) await begin(bulk, drafts, rest);
    else setOpen({ is: 'asking', drafts, rest, oddLines });
    return true;
  };
  const submit = (): false | Promise<boolean> => {
    if (!mayBeSeveral(form.getValues('userId'))) return false;
    // The second press of two would find the same list.
    if (isSubmitting.current) return Promise.resolve(true);
    isSubmitting.current = true;
    return submitList().finally(() => {
      isSubmitting.current = false;
    });
  };
  const take = ({ insertLines }: Bulk, received: Awaited<ReturnType<Bulk['receiveList']>>) => {
    if (received.is !== 'lines') return setOpen(received);
    close();
    insertLines(received.text);
  };
  const receive = async (list: readonly File[] | string) => {
    try {
      const bulk = await ensureBulk();
      take(bulk, await bulk.receiveList(list));
    } catch {
      form.setError('root', { type: 'page_incomplete', message: text.pageIncomplete });
    }
  };

  const rewrite = (next: string) => {
    form.setValue('userId', next, { shouldDirty: true });
    // The button goes away.
    focusUserId();
  };

  /** Puts rows that certainly made no link back into the field, where their IDs are seen whole and can be corrected. */
  const edit = ({ run, toFieldText }: Bulk, rows: readonly RunRow[]) => {
    const lines = toFieldText(rows.map(({ draft }) => draft));
    rewrite([form.getValues('userId'), lines].filter(Boolean).join('\n'));
    run.forget(rows.map(({ id }) => id));
  };

  const line = bulk && (
    <>
      {reading && <bulk.ListLine reading={reading} isApart={isApart} onApart={onApart} onRewrite={rewrite} />}
      {open.is === 'refused' && <bulk.ListRefused reason={open.reason} onClose={close} />}
      {open.is === 'table' && (
        <bulk.ColumnChooser {...open} onChoose={(columns) => take(bulk, bulk.takeColumns(open.rows, columns))} onCancel={close} />
      )}
      {open.is === 'asking' && (
        <bulk.ConfirmSeveral
          drafts={open.drafts}
          oddLines={open.oddLines}
          onConfirm={() => begin(bulk, open.drafts, open.rest)}
          onCancel={close}
        />
      )}
    </>
  );
  const several: Several = {
    label: bulk && reading?.isList ? bulk.words.submit(reading.good.length) : undefined,
    submit,
    receive,
    cover: close,
    line,
  };
  const run = bulk &&
    hasRun && {
      panel: <bulk.RunPanel run={bulk.run} now={bulk.runNow} onEdit={(rows) => edit(bulk, rows)} />,
      rows: <bulk.RunRows run={bulk.run} />,
    };
  return { several, run: run || undefined };
}
