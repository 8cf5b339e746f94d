import { type FormEvent, useEffect, useRef, useState } from 'react';
import { modes } from '#contract/draft';
import { maskUserId } from '#contract/mask-user-id';
import type { Session } from '#contract/session';
import { liveLinksText } from '#text/live-links';
import { isolated } from '../text/isolated';
import { text } from '../text/text';
import { formatHours } from '../text/time';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import { Choice } from './choice';
import { isFiltered, type LiveLinkFilter, noFilter, withinChoices } from './filter';
import { operatorsOf, toSub } from './operators';
import { TypedField } from './typed-field';
import { useReadLinks } from './use-live-links';

type FilterFormProps = { filter: LiveLinkFilter; bots: Session['bots']; onFilter: (filter: LiveLinkFilter) => void };

const words = liveLinksText.filter;

/** What the list is narrowed by. A choice works at once; what is typed, with Enter or "Show". */
export function FilterForm({ filter, bots, onFilter }: FilterFormProps) {
  const [operator, setOperator] = useState('');
  const [userId, setUserId] = useState('');
  const [operatorField, userIdField] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)];
  const operators = operatorsOf(useReadLinks());
  // Nobody who comes back to this page by the history reads what was typed.
  useEffect(() => {
    const forget = () => setUserId('');
    addEventListener('pagehide', forget);
    return () => removeEventListener('pagehide', forget);
  }, []);

  const change = (next: Partial<LiveLinkFilter>) => onFilter({ ...filter, operator: toSub(operator, operators), ...next });
  const typeOperator = (typed: string) => {
    setOperator(typed);
    // Chosen from the list, or cleared.
    if (typed === '' || operators.some(({ label }) => label === typed)) change({ operator: toSub(typed, operators) });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setUserId('');
    change({ userId: userId.trim() || filter.userId });
  };
  const clear = () => {
    setOperator('');
    setUserId('');
    onFilter(noFilter);
    // The button goes, and would lose the focus.
    operatorField.current?.focus();
  };
  const showAllUserIds = () => {
    change({ userId: '' });
    userIdField.current?.focus();
  };

  return (
    <search aria-label={words.name} className="print:hidden">
      <form onSubmit={submit} className="grid grid-cols-2 items-end gap-3 sm:flex sm:flex-wrap">
        <TypedField
          ref={operatorField}
          label={words.operator}
          placeholder={words.operatorHint}
          value={operator}
          offered={operators.map(({ label }) => label)}
          onChange={(event) => typeOperator(event.currentTarget.value)}
        />
        <Choice
          label={words.mode}
          all={words.all}
          choices={modes.map((mode) => ({ value: mode, name: text.form.modes[mode].name }))}
          value={filter.mode}
          onChoose={(mode) => change({ mode })}
        />
        {bots.length > 1 && (
          <Choice
            label={words.bot}
            all={words.all}
            choices={bots.map(({ name, title }) => ({ value: name, name: title }))}
            value={filter.bot}
            onChoose={(bot) => change({ bot })}
          />
        )}
        <Choice
          label={words.ends}
          all={words.anyTime}
          choices={withinChoices.map((hours) => ({ value: hours, name: words.within(formatHours(Number(hours))) }))}
          value={filter.within}
          onChoose={(within) => change({ within })}
        />
        <TypedField
          ref={userIdField}
          label={words.userId}
          placeholder={text.form.userIdHint}
          value={userId}
          className="covered"
          onChange={(event) => setUserId(event.currentTarget.value)}
        />
        <Button type="submit">{words.show}</Button>
        {/* Beside the fields it keeps its room, so that they do not move when it comes. */}
        <Button look="quiet" className={isFiltered(filter) ? '' : 'max-sm:hidden invisible'} onClick={clear}>
          {words.clear}
        </Button>
      </form>
      {filter.userId && (
        <p className="mt-2 flex items-center gap-1 text-sm">
          <span>{words.only(isolated(maskUserId(filter.userId)))}</span>
          <IconButton icon="close" name={words.anyCustomer} className="size-7! min-h-7!" onClick={showAllUserIds} />
        </p>
      )}
    </search>
  );
}
