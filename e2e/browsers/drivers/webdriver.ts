import { z } from 'zod';
import { type Browser, NotYet, note, type Role, type Target, type Thing } from '../person';

/** The commands of W3C WebDriver that are used, by the names of the standard, with their HTTP method and path. */
export const commands = {
  Navigate: ['POST', '/url'],
  Refresh: ['POST', '/refresh'],
  GetCurrentURL: ['GET', '/url'],
  GetWindowHandle: ['GET', '/window'],
  NewWindow: ['POST', '/window/new'],
  SwitchToWindow: ['POST', '/window'],
  CloseWindow: ['DELETE', '/window'],
  TakeScreenshot: ['GET', '/screenshot'],
  FindElements: ['POST', '/elements'],
  FindElementsFromElement: ['POST', '/element/{element}/elements'],
  ElementClick: ['POST', '/element/{id}/click'],
  ElementClear: ['POST', '/element/{id}/clear'],
  ElementSendKeys: ['POST', '/element/{id}/value'],
  GetElementProperty: ['GET', '/element/{id}/property/{name}'],
  GetComputedRole: ['GET', '/element/{id}/computedrole'],
  GetComputedLabel: ['GET', '/element/{id}/computedlabel'],
  IsElementEnabled: ['GET', '/element/{id}/enabled'],
  IsElementDisplayed: ['GET', '/element/{id}/displayed'],
} as const satisfies Record<string, [method: string, path: string]>;

type Command = keyof typeof commands;

/** One session: how its commands travel, and how it ends. */
export interface Session {
  name: string;
  send: (command: Command, parameters?: Record<string, string>) => Promise<unknown>;
  end: () => Promise<void>;
}

/** Answers of WebDriver that only mean that the page has just changed, or is about to. */
const passing = [
  'element click intercepted',
  'element not interactable',
  'no such element',
  'no such window',
  'stale element reference',
  'unknown element',
  // WebKitWebDriver, of an element whose page has just been left.
  'unknown error',
];

const errorSchema = z.object({ error: z.string(), message: z.string() });

/** @param value what the standard sends of an error: a code of its table, and words. */
export function toError(command: string, value: unknown): Error {
  const { error, message } = errorSchema.parse(value);
  const words = `${command}: ${error} ${message}`.trim();
  return passing.includes(error) ? new NotYet(words) : new Error(words);
}

/** What a new session answers. */
export const sessionSchema = z.object({ sessionId: z.string(), capabilities: z.object({ browserVersion: z.string() }) });

/** Where to look for a role; the browser itself then says which role and name an element has. */
const candidates: Record<Role, string> = {
  alertdialog: 'dialog, [role=alertdialog]',
  banner: 'header',
  button: 'button, [role=button]',
  dialog: 'dialog, [role=dialog]',
  heading: 'h1, h2, h3',
  img: 'img, svg, [role=img]',
  link: 'a[href]',
  radio: 'input[type=radio], [role=radio]',
  region: 'section, [role=region]',
  spinbutton: 'input, [role=spinbutton]',
  status: 'output, [role=status]',
  textbox: 'input, textarea',
};

/** WAI-ARIA 1.3 gives `img` a second name. */
const otherNames: Partial<Record<Role, string>> = { img: 'image' };

/** The name by which WebDriver wraps a reference to an element. */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';
const elementsSchema = z.array(z.object({ [elementKey]: z.string() }));
const windowSchema = z.object({ handle: z.string() });
/** Texts, and properties that are true or false. */
const textSchema = z.union([z.string(), z.boolean()]);

const control = '\uE009';

/** A browser that speaks W3C WebDriver. */
export function browserBy({ name, send, end }: Session): Browser {
  const ask = async (command: Command, parameters?: Record<string, string>) => String(textSchema.parse(await send(command, parameters)));

  async function elements(target: Target): Promise<string[]> {
    const query = { using: 'css selector', value: candidates[target.role] };
    if (!target.within) return toIds(await send('FindElements', query));
    const [element] = await matches(target.within);
    return element === undefined ? [] : toIds(await send('FindElementsFromElement', { ...query, element }));
  }

  /** The text is the DOM's, because WebKitWebDriver takes text that is cut off with an ellipsis for hidden. */
  async function isMatch(id: string, { role, name: wanted, text }: Target): Promise<boolean> {
    if (wanted !== undefined && !isName(wanted, await ask('GetComputedLabel', { id }))) return false;
    if (![role, otherNames[role]].includes(await ask('GetComputedRole', { id }))) return false;
    if (text !== undefined && !(await ask('GetElementProperty', { id, name: 'textContent' })).includes(text)) return false;
    return (await send('IsElementDisplayed', { id })) === true;
  }

  /** The first match, as a list. */
  async function matches(target: Target): Promise<string[]> {
    for (const id of await elements(target)) if (await isMatch(id, target)) return [id];
    return [];
  }

  const thing = (id: string): Thing => ({
    async click() {
      // WebDriver would click a disabled button without a word. Before the page is hydrated, its buttons are disabled.
      if ((await send('IsElementEnabled', { id })) !== true) throw new NotYet('it is disabled');
      await send('ElementClick', { id });
    },
    async fill(text) {
      await send('ElementClear', { id });
      await send('ElementSendKeys', { id, text });
    },
    property: (property) => ask('GetElementProperty', { id, name: property }),
  });

  return {
    name,
    open: async (url) => void (await send('Navigate', { url })),
    reload: async () => void (await send('Refresh')),
    address: () => ask('GetCurrentURL'),
    find: async (target) => (await matches(target)).map(thing)[0],
    screenshot: async () => Buffer.from(await ask('TakeScreenshot'), 'base64'),
    async paste() {
      const desk = await ask('GetWindowHandle');
      await send('SwitchToWindow', windowSchema.parse(await send('NewWindow', { type: 'tab' })));
      try {
        await send('Navigate', { url: note });
        const [id = ''] = await matches({ role: 'textbox', name: 'Note' });
        await send('ElementSendKeys', { id, text: `${control}v` });
        return await ask('GetElementProperty', { id, name: 'value' });
      } finally {
        await send('CloseWindow');
        await send('SwitchToWindow', { handle: desk });
      }
    },
    close: end,
  };
}

const isName = (wanted: string | RegExp, name: string) => (typeof wanted === 'string' ? wanted === name : wanted.test(name));

const toIds = (value: unknown) => elementsSchema.parse(value).map((element) => element[elementKey]);
