import { useId, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { bulkText } from '#text/bulk';
import { useNow } from '../browser/use-now';
import { reloadPage } from '../tab/reload-page';
import { formatTimeLeft } from '../text/time-left';
import { Button } from '../ui/button';
import { Question } from '../ui/question';
import type { Run } from './create-run';
import { rowFailureText } from './list-texts';
import type { Pause } from './run-gate';
import { countRows, isSafeToRetry, isUnderWay, type RunRow } from './run-row';
import { timeLeftOf } from './run-state';
import { useLeaveWarning } from './use-leave-warning';

type RunPanelProps = {
  run: Run;
  /** Milliseconds of the clock of the run. */
  now: () => number;
  /** Takes rows that certainly made no link out of the run, to be corrected. */
  onEdit: (rows: readonly RunRow[]) => void;
};

const small = 'min-h-8! px-3! py-0.5! text-sm';
const words = bulkText.run;

/** How far the links of a list are, and afterwards what became of them. */
export function RunPanel({ run, now, onEdit }: RunPanelProps) {
  const { rows, pause, halted } = useSyncExternalStore(run.subscribe, run.get);
  const ref = useRef<HTMLElement>(null);
  const [isAsking, setAsking] = useState(false);
  const isBusy = isUnderWay(rows);
  useLeaveWarning(isBusy && pause?.for !== 'sign_in' && pause?.for !== 'gate');
  useLayoutEffect(() => {
    if (isBusy) ref.current?.scrollIntoView({ block: 'nearest' });
    // The button that had it is gone.
    else if (document.activeElement === document.body) ref.current?.focus({ preventScroll: true });
  }, [isBusy]);

  const counts = countRows(rows);
  const safe = rows.filter(isSafeToRetry);
  const failed = safe.filter(({ state }) => state.is === 'failed').map(({ id }) => id);
  const withoutLink = rows.length - counts.made;
  const held = safe.filter(({ state }) => state.is === 'held').map(({ id }) => id);
  return (
    <section
      ref={ref}
      tabIndex={-1}
      aria-label={words.progress}
      className="grid gap-2 border-t border-line bg-sunken px-4 py-3 text-sm @min-[32rem]:px-5"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        {isBusy && <Progress run={run} now={now} />}
        <p aria-live="polite" className={isBusy ? 'order-last basis-full text-caution empty:hidden' : 'min-w-0 grow font-semibold'}>
          {isBusy ? <PauseLine pause={pause} now={now} /> : words.summary(counts)}
        </p>
        <div className="flex flex-wrap gap-2">
          {pause?.for === 'gate' && (
            <Button className={small} onClick={reloadPage}>
              {words.reload}
            </Button>
          )}
          {isBusy && (
            <Button className={small} onClick={run.stop}>
              {words.stop}
            </Button>
          )}
          {!isBusy && failed.length > 0 && (
            <Button className={small} onClick={() => run.retry(failed)}>
              {words.retry(failed.length)}
            </Button>
          )}
          {!isBusy && held.length > 0 && (
            <Button className={small} onClick={() => run.retry(held)}>
              {words.createRest(held.length)}
            </Button>
          )}
          {!isBusy && safe.length > 0 && (
            <Button className={small} onClick={() => onEdit(safe)}>
              {words.edit(safe.length)}
            </Button>
          )}
          {!isBusy && (
            <Button look="quiet" className={small} onClick={() => (withoutLink > 0 ? setAsking(true) : run.forget())}>
              {words.forget}
            </Button>
          )}
        </div>
      </div>
      {isAsking && (
        <Question
          role="dialog"
          look="danger"
          words={{ ...words.forgetQuestion, title: words.forgetQuestion.title(withoutLink) }}
          onConfirm={() => {
            setAsking(false);
            run.forget();
          }}
          onCancel={() => setAsking(false)}
        />
      )}
      {!isBusy && halted && (
        <p role="alert" className="text-danger">
          {words.halted(rowFailureText({ is: 'failed', code: halted, mayExist: counts.mayExist > 0 }))}
        </p>
      )}
    </section>
  );
}

function Progress({ run, now }: Pick<RunPanelProps, 'run' | 'now'>) {
  const id = useId();
  // Each second is drawn, whatever happens in it.
  useNow(1000);
  const state = run.get();
  const { waiting, creating } = countRows(state.rows);
  const all = state.rows.length;
  const ended = all - waiting - creating;
  const leftMs = timeLeftOf(state, now());
  return (
    <div className="grid min-w-0 grow gap-1.5">
      <p id={id} className="flex justify-between gap-3 text-muted tabular-nums">
        <span>{words.done(ended, all)}</span>
        {leftMs !== undefined && <span>{words.left(formatTimeLeft(leftMs))}</span>}
      </p>
      <div
        role="progressbar"
        aria-label={words.progress}
        aria-describedby={id}
        aria-valuemin={0}
        aria-valuemax={all}
        aria-valuenow={ended}
        aria-valuetext={words.done(ended, all)}
        className="overflow-hidden rounded-lg border border-edge bg-surface"
        style={{ height: '0.5rem' }}
      >
        <div className="bg-accent" style={{ width: `${(ended / all) * 100}%`, height: '100%' }} />
      </div>
    </div>
  );
}

/** Why nothing begins. The countdown is not read out each second. */
function PauseLine({ pause, now }: { pause: Pause | undefined; now: () => number }) {
  useNow(1000);
  if (!pause) return null;
  if (pause.for !== 'limit') return <span>{words.pause[pause.for]}</span>;
  const time = formatTimeLeft(Math.max(0, pause.untilMs - now()));
  return (
    <span>
      <span className="sr-only">{words.pause.limited}</span>
      <span aria-hidden="true" className="tabular-nums">
        {words.pause.limit(time)}
      </span>
    </span>
  );
}
