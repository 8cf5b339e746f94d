import { flushSync } from 'react-dom';
import { draftFields } from '#contract/draft';
import { prefillText } from '#text/prefill';
import type { Filling } from '../composer/filling';
import { type DraftForm, type TypedDraft, toTyped, typedFields, untouched } from '../composer/typed-draft';
import { recentLinks } from '../list/use-recent-links';
import type { Fragments } from '../tab/form-memory';
import { tab } from '../tab/this-tab';
import { type Prefill, parsePrefill } from './prefill';

/** What tells one request from another. The bot is chosen for an operator who never touches it. */
const customerFields = ['mode', 'userId', 'hours'] as const;

type SetFilling = (next: Filling) => void;

/** Puts into the form what was typed before a sign-in, and what an address brought. Where that would overwrite what is typed, it only asks. */
export async function receiveFragments(form: DraftForm, filling: Filling, { typed, arrived }: Fragments, setFilling: SetFilling) {
  let now = filling;
  if (typed !== undefined) {
    // It may hold what an address had brought.
    now = { source: 'operator', fromLink: touchedFields(typed) };
    setAtOnce(setFilling, now);
    await applyPrefill(form, parsePrefill(typed, typedFields));
  }
  if (arrived === undefined) return;
  if (now.source !== 'address' && wouldOverwrite(form.getValues(), arrived)) {
    tab.setArrived(arrived);
    setFilling({ ...now, asking: arrived });
  } else await fillFromAddress(form, arrived, { ...now, other: now.other && 'draft' in now.other ? now.other : undefined }, setFilling);
}

/** Takes the other content in place of the form's, which can then be had back. */
export async function swapContent(
  form: DraftForm,
  { source, fromLink }: Filling,
  other: Required<Filling>['other'],
  setFilling: SetFilling,
) {
  const before = { draft: { ...form.getValues() }, source, fromLink };
  if ('fragment' in other) return fillFromAddress(form, other.fragment, { fromLink, other: before }, setFilling);
  setAtOnce(setFilling, { source: other.source, fromLink: other.fromLink, other: before });
  // Without its refs, the form would lose its fields.
  form.reset(other.draft, { keepDefaultValues: true, keepFieldsRef: true });
}

/** What the address leaves out stays as it was, an earlier address's values too. */
async function fillFromAddress(
  form: DraftForm,
  fragment: string,
  { fromLink, other }: Pick<Filling, 'fromLink'> & { other: Filling['other'] | undefined },
  setFilling: SetFilling,
) {
  const filled = new Set([...fromLink, ...givenFields(parsePrefill(fragment))]);
  setAtOnce(setFilling, { source: 'address', fromLink: [...filled], ...(other && { other }) });
  // It was about the customer before.
  form.setValue('note', '');
  await applyPrefill(form, parsePrefill(fragment));
}

/** Before the form changes: no click may find values of an address that pass for typed ones. */
function setAtOnce(setFilling: SetFilling, next: Filling) {
  flushSync(() => setFilling(next));
}

/** Whether a typed value would be lost. What a link was already made of is not. */
function wouldOverwrite(draft: TypedDraft, fragment: string): boolean {
  const isMade = recentLinks.get().some((link) => customerFields.every((field) => toTyped(link)[field] === draft[field]));
  if (isMade) return false;
  const { values } = parsePrefill(fragment);
  return customerFields.some((field) => field in values && draft[field] !== values[field] && !Object.is(draft[field], untouched[field]));
}

function givenFields({ values }: Pick<Prefill, 'values'>) {
  return draftFields.filter((field) => field in values);
}

function touchedFields(fragment: string) {
  const { values } = parsePrefill(fragment);
  return givenFields({ values }).filter((field) => values[field] !== untouched[field]);
}

/** Puts the values into the form, and says of each field what is wrong with its value. */
async function applyPrefill(form: DraftForm, { values, faults }: Prefill) {
  const given = typedFields.filter((field) => field in values);
  form.clearErrors();
  for (const field of given) form.setValue(field, values[field] ?? '', { shouldDirty: true });
  // The form's rules check only the fields that were given.
  await form.trigger(given, { shouldFocus: true });
  for (const [field, fault] of Object.entries(faults)) {
    const name = draftFields.find((known) => known === field) ?? 'root';
    form.setError(name, { type: 'prefill', message: prefillText.faults[fault] }, { shouldFocus: true });
  }
}
