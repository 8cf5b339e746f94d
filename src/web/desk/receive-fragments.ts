import { flushSync } from 'react-dom';
import { draftFields, type Offer } from '#contract/draft';
import { prefillText } from '#text/prefill';
import type { Filling } from '../composer/filling';
import { type DraftForm, type TypedDraft, toTyped, typedFields, untouched } from '../composer/typed-draft';
import { recentLinks } from '../list/use-recent-links';
import type { Fragments } from '../tab/form-memory';
import { tab } from '../tab/this-tab';
import { addressFieldsWith, type Prefill, parsePrefill } from './prefill';

/** What tells one request from another. The bot is chosen for an operator who never touches it. */
const customerFields = ['mode', 'userId', 'hours'] as const;

type SetFilling = (next: Filling) => void;

export type FillingIn = {
  form: DraftForm;
  filling: Filling;
  /** Those that this operator may use; none where bots have no names. */
  bots: Offer['bots'];
  setFilling: SetFilling;
};

/** Puts into the form what was typed before a sign-in, and what an address brought. Where that would overwrite what is typed, it only asks. */
export async function receiveFragments({ form, filling, bots, setFilling }: FillingIn, { typed, arrived }: Fragments) {
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
    return;
  }
  const other = now.other && 'draft' in now.other ? now.other : undefined;
  await fillFromAddress({ form, filling: now, bots, setFilling }, arrived, other);
}

/** Takes the other content in place of the form's, which can then be had back. */
export async function swapContent(into: FillingIn, other: Required<Filling>['other']) {
  const { form, filling, setFilling } = into;
  const { source, fromLink } = filling;
  const before = { draft: { ...form.getValues() }, source, fromLink };
  if ('fragment' in other) return fillFromAddress(into, other.fragment, before);
  setAtOnce(setFilling, { source: other.source, fromLink: other.fromLink, other: before });
  // Without its refs, the form would lose its fields.
  form.reset(other.draft, { keepDefaultValues: true, keepFieldsRef: true });
}

/** What the address leaves out stays as it was, an earlier address's values too. */
async function fillFromAddress({ form, filling, bots, setFilling }: FillingIn, fragment: string, other: Filling['other'] | undefined) {
  const prefill = parsePrefill(fragment, addressFieldsWith(bots));
  const filled = new Set([...filling.fromLink, ...givenFields(prefill)]);
  setAtOnce(setFilling, { source: 'address', fromLink: [...filled], ...(other && { other }) });
  // It was about the customer before.
  form.setValue('note', '');
  await applyPrefill(form, prefill);
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
