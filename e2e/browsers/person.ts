import { setTimeout as pause } from 'node:timers/promises';

export type Role =
  | 'alertdialog'
  | 'banner'
  | 'button'
  | 'dialog'
  | 'heading'
  | 'img'
  | 'link'
  | 'radio'
  | 'region'
  | 'spinbutton'
  | 'status'
  | 'textbox';

/** What a person looks for on the page. A name that is a string is the whole accessible name. */
export interface Target {
  role: Role;
  name?: string | RegExp;
  /** Part of its text. */
  text?: string;
  within?: Target;
}

/** Something on the page, as long as it stays there. */
export interface Thing {
  click(): Promise<void>;
  /** Replaces what a field holds. */
  fill(text: string): Promise<void>;
  /** A DOM property, as text. */
  property(name: 'value' | 'checked' | 'href'): Promise<string>;
}

/** A browser with one tab, driven as a person does. Nothing here waits for the page: `waitingFor` does. */
export interface Browser {
  /** Name and version. */
  name: string;
  open(address: string): Promise<void>;
  reload(): Promise<void>;
  address(): Promise<string>;
  /** The first match that can be seen now. @throws NotYet where it changed meanwhile. */
  find(target: Target): Promise<Thing | undefined>;
  /** PNG of what the tab shows. */
  screenshot(): Promise<Uint8Array>;
  /** Pastes into an empty note in another tab, and returns what the note holds then. */
  paste(): Promise<string>;
  close(): Promise<void>;
}

/** The address of an empty note, a text field named "Note". */
export const note = 'data:text/html,<title>Note</title><textarea aria-label="Note" rows="20" cols="80"></textarea>';

/** The page is not ready for this; it may be in a moment. */
export class NotYet extends Error {}

const patienceMs = 30_000;
const glanceMs = 50;

/** Tries until it gives something. @throws Error that names what did not come. */
export async function waitingFor<T>(what: string, attempt: () => Promise<T | undefined>): Promise<T> {
  const endMs = Date.now() + patienceMs;
  let cause = '';
  for (;;) {
    const found = await attempt().catch((error: unknown) => {
      if (!(error instanceof NotYet)) throw error;
      cause = ` (${error.message})`;
      return undefined;
    });
    if (found !== undefined) return found;
    if (Date.now() > endMs) throw new Error(`did not come in ${patienceMs / 1000} s: ${what}${cause}`);
    await pause(glanceMs);
  }
}

/** What a person does at a browser: looks, and acts on what is there. */
export function personAt(browser: Browser) {
  const attempt = <T>(target: Target, act: (thing: Thing) => Promise<T>) =>
    waitingFor(inWords(target), async () => {
      const thing = await browser.find(target);
      return thing && { done: await act(thing) };
    }).then(({ done }) => done);

  return {
    ...browser,
    see: (target: Target) => attempt(target, async () => undefined),
    click: (target: Target) => attempt(target, (thing) => thing.click()),
    fill: (target: Target, text: string) => attempt(target, (thing) => thing.fill(text)),
    read: (target: Target, property: 'value' | 'checked' | 'href') => attempt(target, (thing) => thing.property(property)),
    seeNoMore: (target: Target) => waitingFor(`the end of ${inWords(target)}`, async () => !(await browser.find(target)) || undefined),
  };
}

export type Person = ReturnType<typeof personAt>;

function inWords({ role, name, text, within }: Target): string {
  const parts = [role, name && `named ${name}`, text && `with the text "${text}"`, within && `in the ${inWords(within)}`];
  return parts.filter(Boolean).join(' ');
}
