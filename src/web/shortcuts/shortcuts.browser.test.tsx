import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { button, desk, openDesk } from '../testing/open-desk';

const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
const singleKeys = page.getByRole('checkbox', { name: /Single keys act/ });
const code = page.getByRole('dialog').getByRole('img', { name: 'QR code' });

/** Opens a desk, makes a link, and puts something else on the clipboard. The result has the focus. */
async function openWithLink() {
  const { server, clipboard } = openDesk();
  const url = await desk.createLink('4917012345678');
  await expect.poll(clipboard.text).toBe(url);
  await expect.element(desk.result).toHaveFocus();
  clipboard.put('something else');
  return { server, clipboard, url };
}

test.each(['Control', 'Meta'])('%s+Enter creates the link, wherever the focus is', async (key) => {
  const { server } = openDesk();
  await desk.userId.fill('4917012345678');
  await userEvent.keyboard(`{${key}>}{Enter}{/${key}}`);
  await expect.element(desk.result).toHaveFocus();
  const first = desk.link.element().getAttribute('href') ?? '';
  await userEvent.keyboard(`{${key}>}{Enter}{/${key}}`);
  await expect.element(desk.link).not.toHaveAttribute('href', first);
  expect(server.drafts).toHaveLength(2);
});

test('Ctrl+Enter on a takeover asks, and does not answer the question', async () => {
  const { server } = openDesk();
  await desk.userId.fill('4917012345678');
  await desk.mode('Take over').click();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  const question = page.getByRole('alertdialog');
  await expect.element(question).toBeVisible();
  question.getByRole('checkbox').element().focus();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.element(question).toBeVisible();
  expect(server.drafts).toEqual([]);
});

test('"c" copies the link', async () => {
  const { url, clipboard } = await openWithLink();
  await userEvent.keyboard('c');
  await expect.element(desk.status).toHaveTextContent(/^Copied$/);
  await expect.element(button('Copy link')).toHaveFocus();
  expect(clipboard.text()).toBe(url);
});

test('"n" clears the form and the inspector for a new link, and keeps the hours', async () => {
  await openWithLink();
  await desk.hours.fill('8');
  await desk.mode('Take over').click();
  await userEvent.keyboard('n');
  await expect.element(desk.userId).toHaveFocus();
  await expect.element(desk.userId).toHaveValue('');
  await expect.element(desk.hours).toHaveValue('8');
  await expect.element(desk.mode('View')).toBeChecked();
  await expect.element(desk.link).not.toBeInTheDocument();
});

test('"q" shows the QR code full screen, and closes it', async () => {
  await openWithLink();
  await userEvent.keyboard('q');
  await expect.element(code).toBeVisible();
  await userEvent.keyboard('q');
  await expect.element(code).not.toBeInTheDocument();
  await userEvent.keyboard('q');
  await expect.element(code).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(code).not.toBeInTheDocument();
  await expect.element(desk.result).toHaveFocus();
});

test('"?" shows all shortcuts, and Esc closes them', async () => {
  await openWithLink();
  await userEvent.keyboard('?');
  const terms = help.getByRole('term');
  await expect
    .poll(() => terms.elements().map(({ textContent }) => textContent))
    .toEqual([
      expect.stringMatching(/^(Ctrl|⌘)Enter$/),
      'c',
      'q',
      'n',
      '1–5',
      'jk↓↑',
      'Enter',
      'Shift↓↑',
      expect.stringMatching(/^(Ctrl|⌘)A$/),
      '/',
      '?',
    ]);
  await expect.element(button('Close')).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(help).not.toBeInTheDocument();
  await expect.element(desk.result).toHaveFocus();
});

test('while something is typed the keys only type', async () => {
  const { url, clipboard } = await openWithLink();
  await desk.userId.fill('');
  await userEvent.keyboard('cqn?');
  await expect.element(desk.userId).toHaveValue('cqn?');
  desk.hours.element().focus();
  await userEvent.keyboard('cqn?');
  await expect.element(desk.hours).toHaveFocus();
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  await expect.element(desk.userId).toHaveValue('cqn?');
  await expect.element(desk.link).toHaveAttribute('href', url);
  await expect.element(desk.status).toHaveTextContent(/^Link created$/);
  expect(clipboard.text()).toBe('something else');
});

test('while a question is open the keys do nothing', async () => {
  const { clipboard } = await openWithLink();
  await desk.userId.fill('4917087654321');
  await desk.mode('Auto hand-back').click();
  await desk.create.click();
  await expect.element(page.getByRole('alertdialog')).toBeVisible();
  await userEvent.keyboard('cqn?');
  await expect.element(button('Go back')).toHaveFocus();
  expect(document.querySelectorAll('dialog[open]')).toHaveLength(1);
  await userEvent.keyboard('{Escape}');
  await expect.element(desk.userId).toHaveValue('4917087654321');
  expect(clipboard.text()).toBe('something else');
});

test('keys held with Ctrl, ⌘ or Alt belong to the browser', async () => {
  const { clipboard } = await openWithLink();
  await userEvent.keyboard('{Control>}c{/Control}{Meta>}c{/Meta}{Alt>}n{/Alt}{Alt>}q{/Alt}');
  await expect.element(desk.result).toHaveFocus();
  await expect.element(desk.status).toHaveTextContent(/^Link created$/);
  await expect.element(desk.userId).toHaveValue('4917012345678');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  expect(clipboard.text()).toBe('something else');
});

test('every action with a key has a button too', async () => {
  await openWithLink();
  for (const name of ['Create link', 'Copy link', 'Show QR code', 'New link', 'Keys']) {
    await expect.element(button(name)).toBeEnabled();
  }
  await button('New link').click();
  await expect.element(desk.userId).toHaveValue('');
  await expect.element(desk.userId).toHaveFocus();
  await expect.element(desk.link).not.toBeInTheDocument();
});

test('single keys can be turned off, and on again; Ctrl+Enter stays', async () => {
  const { server, clipboard } = await openWithLink();
  await button('Keys').click();
  await singleKeys.click();
  await button('Close').click();
  desk.result.element().focus();
  await userEvent.keyboard('cqn?');
  await expect.element(desk.result).toHaveFocus();
  await expect.element(desk.userId).toHaveValue('4917012345678');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  expect(clipboard.text()).toBe('something else');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.poll(() => server.drafts).toHaveLength(2);

  await button('Keys').click();
  await expect.element(singleKeys).not.toBeChecked();
  await singleKeys.click();
  await button('Close').click();
  await userEvent.keyboard('?');
  await expect.element(help).toBeVisible();
});

test.each([
  ['with Caps Lock', { key: 'C' }, { key: 'Q' }, { key: 'N' }],
  ['on a Russian layout', { key: 'с' }, { key: 'й' }, { key: 'т' }],
  ['on a Greek layout', { key: 'ψ' }, { key: ';' }, { key: 'ν' }],
  ['on a Hebrew layout', { key: 'ב' }, { key: '/' }, { key: 'מ' }],
])('%s, the same keys copy, show and close the code, and clear the form', async (_where, copy, show, clear) => {
  const { url, clipboard } = await openWithLink();
  const press = (code: string, init: KeyboardEventInit) =>
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { ...init, code, bubbles: true, cancelable: true }));
  press('KeyC', copy);
  await expect.element(desk.status).toHaveTextContent(/^Copied$/);
  expect(clipboard.text()).toBe(url);
  press('KeyQ', show);
  await expect.element(code).toBeVisible();
  press('KeyQ', show);
  await expect.element(code).not.toBeInTheDocument();
  press('KeyN', clear);
  await expect.element(desk.userId).toHaveValue('');
});
