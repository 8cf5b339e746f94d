import { useId, useState } from 'react';
import { bulkText } from '#text/bulk';
import { Button } from '../ui/button';
import { DialogFrame } from '../ui/dialog-frame';
import { fieldBox } from '../ui/field-box';
import type { Columns } from './guess-columns';

type ColumnChooserProps = {
  rows: string[][];
  guessed: Columns;
  onChoose: (columns: Columns) => void;
  onCancel: () => void;
};

/** How many rows are shown. */
const looked = 5;
const words = bulkText.columns;

/** Asks which column of a table has the user IDs, with a look at its first rows. */
export function ColumnChooser({ rows, guessed, onChoose, onCancel }: ColumnChooserProps) {
  const [columns, setColumns] = useState(guessed);
  const filled = rows.filter((row) => row.some((cell) => cell !== ''));
  const width = Math.max(...filled.map((row) => row.length));
  const [header = []] = filled;
  const names = Array.from({ length: width }, (_, index) => (columns.hasHeader && header[index]) || words.column(index + 1));
  return (
    <DialogFrame title={words.title} onClose={onCancel} style={{ width: 'min(44rem, calc(100% - 2rem))' }}>
      <div className="mt-4 flex flex-wrap gap-3">
        <ColumnSelect
          label={words.userId}
          names={names}
          value={columns.userId}
          onPick={(userId = 0) => setColumns({ ...columns, userId, note: columns.note === userId ? undefined : columns.note })}
        />
        <ColumnSelect
          label={words.note}
          none={words.noNote}
          names={names}
          value={columns.note}
          onPick={(note) => setColumns({ ...columns, note })}
        />
      </div>
      <label className="mt-3 flex min-h-6 items-center gap-2.5 text-sm">
        <input
          type="checkbox"
          checked={columns.hasHeader}
          onChange={(event) => setColumns({ ...columns, hasHeader: event.currentTarget.checked })}
          className="size-5 accent-accent"
        />
        <span>{words.header}</span>
      </label>
      <FirstRows rows={filled.slice(columns.hasHeader ? 1 : 0).slice(0, looked)} names={names} columns={columns} />
      <div className="mt-6 flex flex-wrap justify-end gap-2">
        <Button onClick={onCancel}>{words.cancel}</Button>
        <Button look="primary" data-autofocus onClick={() => onChoose(columns)}>
          {words.use}
        </Button>
      </div>
    </DialogFrame>
  );
}

type ColumnSelectProps = {
  label: string;
  /** Of the choice that picks no column. */
  none?: string;
  names: string[];
  value: number | undefined;
  onPick: (column: number | undefined) => void;
};

function ColumnSelect({ label, none, names, value, onPick }: ColumnSelectProps) {
  const id = useId();
  return (
    <div className="grow basis-48">
      <label htmlFor={id} className="mb-1 block text-sm font-semibold">
        {label}
      </label>
      <select
        id={id}
        value={value ?? ''}
        onChange={({ currentTarget }) => onPick(currentTarget.value === '' ? undefined : Number(currentTarget.value))}
        className={fieldBox}
      >
        {none && <option value="">{none}</option>}
        {names.map((name, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place.
          <option key={index} value={index}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

function FirstRows({ rows, names, columns }: { rows: string[][]; names: string[]; columns: Columns }) {
  const look = (index: number) =>
    index === columns.userId ? 'font-semibold text-accent' : index === columns.note ? 'text-ink' : 'text-muted';
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls takes the focus (WCAG 2.1.1).
    <section tabIndex={0} aria-label={words.look} className="mt-4 rounded-lg border border-line" style={{ overflowX: 'auto' }}>
      <table className="text-sm">
        <thead>
          <tr className="bg-sunken">
            {names.map((name, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place.
              <th key={index} scope="col" className={`px-3 py-2 text-start whitespace-nowrap ${look(index)}`}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows have no other identity.
            <tr key={at} className="border-t border-line">
              {names.map((_, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place.
                <td key={index} style={{ maxWidth: '14rem' }} className={`truncate px-3 py-2 ${look(index)}`}>
                  {row[index] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
