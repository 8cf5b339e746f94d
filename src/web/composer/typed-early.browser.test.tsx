import { type ComponentProps, useLayoutEffect } from 'react';
import { flushSync } from 'react-dom';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { expect, onTestFinished, test, vi } from 'vitest';
import { Desk } from '../desk/desk';
import { createPage } from '../page';
import { createFakeServer } from '../testing/fake-server';
import { desk } from '../testing/open-desk';

/** Types as a person does, in whose browser the page's own code hears of it afterwards. */
function type(field: Element, value: string) {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Hydrates the page that the build draws. @param before happens before that. @param at happens when the desk is there, and its later effects are not. */
function openDrawn(before: () => void, at: () => void) {
  const DeskAndAct = (props: ComponentProps<typeof Desk>) => {
    useLayoutEffect(at, []);
    return <Desk {...props} />;
  };
  const page = createPage({ sandbox: false, variant: 'open', reference: '' }, DeskAndAct);
  vi.stubGlobal('fetch', createFakeServer({ maxHours: 168 }).fetch);
  const container = document.createElement('div');
  container.innerHTML = renderToString(page);
  document.body.append(container);
  window.early = { pressed: undefined, stop: () => {}, lose: () => {} };
  before();
  const root = flushSync(() => hydrateRoot(container, page));
  onTestFinished(() => {
    root.unmount();
    container.remove();
  });
}

test('what is typed at the moment at which the page comes to life stays, and what was typed before, too', async () => {
  openDrawn(
    () => type(desk.userId.element(), '4917012345678'),
    () => type(desk.hours.element(), '8'),
  );
  // Only the page's own code says this.
  await expect.element(desk.hours).toHaveAttribute('aria-valuenow', '8');
  await expect.element(desk.hours).toHaveValue('8');
  await expect.element(desk.userId).toHaveValue('4917012345678');
});
