import { memo, useMemo, useState, useSyncExternalStore } from 'react';
import { bulkText } from '#text/bulk';
import { useSession } from '../api/session-query';
import { botTitleOf } from '../composer/chosen-bot';
import { Reference } from '../composer/reference';
import { maskAll } from '../link/masks';
import { columns } from '../list/columns';
import { NoteCell } from '../list/note-cell';
import { text } from '../text/text';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { Question } from '../ui/question';
import { VisibleId } from '../ui/visible-id';
import type { Run } from './create-run';
import { rowFailureText } from './list-texts';
import type { RunRow } from './run-row';

/** How many rows the browser draws, or leaves out, together. */
const chunkSize = 20;
const words = bulkText.run;

/** The rows of a list that have no link yet, failures first. Those that were made stand in the list of links. */
export function RunRows({ run }: { run: Run }) {
  const { rows } = useSyncExternalStore(run.subscribe, run.get);
  const { bots } = useSession().data;
  const [askedId, setAskedId] = useState<number>();
  const userIds = rows.map(({ draft }) => draft.userId).join('\n');
  // Not for each change of a row: 500 masks take as long as a key may.
  const masks = useMemo(() => maskAll(userIds.split('\n')), [userIds]);
  const chunks = toChunks(rows.filter(({ state }) => state.is !== 'made'));
  return (
    <>
      {chunks.map(({ key, rows: ofChunk }) => (
        <tbody
          key={key}
          style={{ containIntrinsicBlockSize: `calc(var(--row) * ${ofChunk.length})` }}
          className="block [--row:3.5rem] [content-visibility:auto] @min-[32rem]:[--row:2.75rem]"
        >
          {ofChunk.map((row) => (
            <Row key={row.id} row={row} mask={masks.get(row.draft.userId) ?? ''} bot={botTitleOf(row.draft.bot, bots)} onAsk={setAskedId} />
          ))}
        </tbody>
      ))}
      {askedId !== undefined && (
        <Question
          role="alertdialog"
          look="caution"
          words={words.retryOneQuestion}
          onConfirm={() => {
            run.retryOne(askedId);
            setAskedId(undefined);
          }}
          onCancel={() => setAskedId(undefined)}
        />
      )}
    </>
  );
}

/** By their IDs, so that a row that is made moves no other into another chunk. */
function toChunks(rows: readonly RunRow[]) {
  const chunks = new Map<string, RunRow[]>();
  const put = (key: string, row: RunRow) => chunks.set(key, [...(chunks.get(key) ?? []), row]);
  for (const row of rows) if (row.state.is === 'failed') put('failed', row);
  for (const row of rows) if (row.state.is !== 'failed') put(String(Math.floor(row.id / chunkSize)), row);
  return [...chunks].map(([key, ofChunk]) => ({ key, rows: ofChunk }));
}

type RowProps = { row: RunRow; mask: string; bot: string | undefined; onAsk: (id: number) => void };

const Row = memo(function Row({ row: { id, draft, state }, mask, bot, onAsk }: RowProps) {
  const mayExist = state.is === 'failed' && state.mayExist;
  return (
    <tr className={`${columns} min-h-14 border-t border-line @min-[32rem]:min-h-11 ${state.is === 'failed' ? 'py-2' : ''}`}>
      <th
        scope="row"
        className="col-span-2 min-w-0 self-end truncate text-start font-mono text-sm font-normal @min-[32rem]:col-auto @min-[32rem]:self-center"
      >
        <VisibleId userId={mask} />
      </th>
      <NoteCell botTitle={bot} note={draft.note || undefined} />
      <td
        className={`col-start-1 row-start-2 self-start @min-[32rem]:col-auto @min-[32rem]:row-auto @min-[32rem]:self-center ${draft.mode === 'view' ? '' : 'text-caution'}`}
      >
        <span className="flex items-center gap-1.5 whitespace-nowrap">
          <Icon name={draft.mode} className="size-4" />
          <span className="@max-[44rem]:sr-only">{text.form.modes[draft.mode].name}</span>
        </span>
      </td>
      <td
        className={`col-span-2 col-start-2 row-start-2 self-start leading-tight @min-[32rem]:col-auto @min-[32rem]:row-auto @min-[32rem]:self-center ${state.is === 'failed' ? 'font-semibold text-danger' : 'text-muted'}`}
      >
        {mayExist ? words.state.mayExist : words.state[state.is]}
      </td>
      <td className="col-start-4 row-span-2 row-start-1 flex justify-end self-center @min-[32rem]:col-auto @min-[32rem]:row-auto">
        {mayExist && (
          <Button className="min-h-8! px-3! py-0.5! text-sm" aria-label={words.retryOneOf(mask)} onClick={() => onAsk(id)}>
            {words.retryOne}
          </Button>
        )}
      </td>
      {state.is === 'failed' && (
        <td className="col-span-full text-danger">
          <span className="break-words">{rowFailureText(state)}</span>
          {state.requestId && <Reference requestId={state.requestId} />}
        </td>
      )}
    </tr>
  );
});
