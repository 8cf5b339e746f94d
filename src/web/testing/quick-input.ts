import { commands, type Locator, page, type UserEventClickOptions } from 'vitest/browser';

declare module 'vitest/browser' {
  interface BrowserCommands {
    pressMouse: (x: number, y: number) => Promise<void>;
  }
}

// Most of what the component tests do is to click and to fill in. Playwright asks the page from outside, several times for each click, whether
// it can be done, which costs more than the click. Here the same questions are asked inside of the page.

const timeoutMs = 15_000;
// The browser's own: tests replace what the objects themselves have.
const now = Performance.prototype.now.bind(performance);
const edit = Document.prototype.execCommand.bind(document);
const pressTypes = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'];

const prototype: Pick<Locator, 'click' | 'fill'> = Object.getPrototypeOf(page.elementLocator(document.body));
const clickByPlaywright = prototype.click;

/** Presses the real mouse on the middle of the element, once the element can be used, stands still and is not covered. */
prototype.click = async function click(this: Locator, options?: UserEventClickOptions) {
  if (options) return clickByPlaywright.call(this, options);
  await eventually(this, async (element) => isUsable(element) && (await standsStill(element)) && press(element));
};

/** Replaces the text of the field in one step, as pasting does. */
prototype.fill = function fill(this: Locator, text: string) {
  return eventually(this, async (element) => {
    if (!isField(element) || !isUsable(element) || element.readOnly) return false;
    element.focus();
    element.select();
    // The events are the browser's own.
    if (text || element.value) edit(text ? 'insertText' : 'delete', false, text);
    return true;
  });
};

/** @throws Error where `attempt` does not succeed in time. */
async function eventually(locator: Locator, attempt: (element: Element) => Promise<boolean>) {
  const endMs = now() + timeoutMs;
  for (;;) {
    const element = locator.query();
    if (element && (await attempt(element))) return;
    if (now() > endMs) throw new Error(`Not usable after ${timeoutMs} ms: ${locator.selector}`);
    await nextFrame();
  }
}

function isField(element: Element) {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}

function isUsable(element: Element) {
  const { width, height } = element.getBoundingClientRect();
  const isEnabled = !element.matches(':disabled') && !element.closest('[aria-disabled="true"]');
  return isEnabled && width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true });
}

async function standsStill(element: Element) {
  const before = element.getBoundingClientRect();
  await nextFrame();
  const after = element.getBoundingClientRect();
  return (
    element.isConnected && before.x === after.x && before.y === after.y && before.width === after.width && before.height === after.height
  );
}

/** @returns whether the element was hit. Otherwise the page has not felt the press. */
async function press(element: Element): Promise<boolean> {
  const { x, y } = middleOf(element);
  if (!isHit(element, document.elementFromPoint(x, y))) return false;
  let hit: boolean | undefined;
  const check = (event: Event) => {
    hit ??= isHit(element, event.target);
    if (hit) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const type of pressTypes) addEventListener(type, check, { capture: true });
  await commands.pressMouse(x, y);
  for (const type of pressTypes) removeEventListener(type, check, { capture: true });
  return hit === true;
}

/** The middle of its first line, after scrolling to where it can be seen. */
function middleOf(element: Element) {
  const middle = () => {
    const { x, y, width, height } = element.getClientRects()[0] ?? element.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  };
  const { x, y } = middle();
  if (!isHit(element, document.elementFromPoint(x, y))) element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  return middle();
}

/** A label stands for its field. */
function isHit(element: Element, target: EventTarget | null) {
  return target instanceof Element && (element.contains(target) || target.closest('label')?.control === element);
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
