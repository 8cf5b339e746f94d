import { type ComponentProps, useLayoutEffect } from 'react';
import { flushSync } from 'react-dom';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { expect, onTestFinished, test, vi } from 'vitest';
import { page as screen } from 'vitest/browser';
import { Desk } from '../desk/desk';
import { recentLinks } from '../list/use-recent-links';
import { createPage } from '../page';
import { createFakeServer } from '../testing/fake-server';
import { button, desk } from '../testing/open-desk';

/** Types as a person does, in whose browser the page's own code hears of it afterwards. */
function type(field: Element, value: string) {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Hydrates the page that the build draws. @param before happens before that. @param at happens when the desk is there, and its later effects are not. */
function openDrawn(before: () => void, at = () => {}) {
  const DeskAndAct = (props: ComponentProps<typeof Desk>) => {
    useLayoutEffect(at, []);
    return <Desk {...props} />;
  };
  const page = createPage({ sandbox: false, variant: 'open', reference: '' }, DeskAndAct);
  const server = createFakeServer({ maxHours: 168 });
  vi.stubGlobal('fetch', server.fetch);
  const container = document.createElement('div');
  container.innerHTML = renderToString(page);
  document.body.append(container);
  window.early = { pressed: undefined, stop: () => {}, lose: () => {} };
  before();
  const root = flushSync(() => hydrateRoot(container, page));
  onTestFinished(() => {
    // It lives as long as its module, which all tests share.
    flushSync(recentLinks.clear);
    root.unmount();
    container.remove();
    sessionStorage.clear();
  });
  return server;
}

/** Presses "Create link" as the script in index.html notes it. */
function press() {
  const form = document.querySelector('form');
  if (form && window.early) window.early.pressed = Object.fromEntries(new FormData(form));
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

test('an early press sends what the form held then, for a takeover only after its question, and what is typed after it stays', async () => {
  const server = openDrawn(() => {
    const mode = desk.mode('Take over').element();
    if (mode instanceof HTMLInputElement) mode.checked = true;
    type(desk.userId.element(), 'first-customer');
    type(desk.hours.element(), '5');
    press();
    type(desk.userId.element(), 'second-customer');
    type(desk.hours.element(), '8');
  });
  await expect.element(screen.getByRole('alertdialog')).toHaveTextContent('first-customer');
  expect(document.querySelector('form [type=submit]')?.getAttribute('aria-busy')).toBe('false');
  expect(server.drafts).toEqual([]);
  await button(/create it/).click();
  await expect.element(desk.status).toHaveTextContent(/^Link created$/);
  await expect.element(desk.userId).toHaveValue('second-customer');
  await expect.element(desk.hours).toHaveValue('8');
  expect(server.drafts).toEqual([{ mode: 'takeover', userId: 'first-customer', hours: 5 }]);
});

test('what is missing at an early press is explained, unless it has been typed since', async () => {
  const server = openDrawn(() => {
    type(desk.hours.element(), '1.5');
    press();
    type(desk.userId.element(), '4917012345678');
  });
  await expect.element(desk.hours).toHaveAccessibleDescription(/whole hours/);
  await expect.element(desk.userId).not.toHaveAccessibleDescription(/Enter the customer/);
  await expect.element(desk.create).toHaveAttribute('aria-busy', 'false');
  expect(server.drafts).toEqual([]);
  await desk.hours.fill('2');
  await desk.create.click();
  await expect.element(desk.status).toHaveTextContent(/^Link created$/);
  expect(server.drafts).toHaveLength(1);
});
