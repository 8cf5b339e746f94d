import { expect, onTestFinished, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { installClock, pass } from '../testing/clock';
import { problem } from '../testing/fake-server';
import { button, desk, openDesk } from '../testing/open-desk';

const messageBox = page.getByRole('textbox', { name: 'Message' });
const saidForMs = 2000;
const copyLink = button('Copy link');
const copyMessage = button('Copy as message');

/** Records what the browser copies when its keys are pressed. */
function watchCopying() {
  const copied: string[] = [];
  document.addEventListener('copy', () => copied.push(selectedText()), { once: true });
  return copied;
}

/** The selection of the page or, inside a field, the field's own. */
function selectedText() {
  const field = document.activeElement;
  if (!(field instanceof HTMLTextAreaElement)) return getSelection()?.toString() ?? '';
  return field.value.slice(field.selectionStart, field.selectionEnd);
}

/** Records what stands on a button, each time it changes: some of it stands there for two seconds only. */
function watchButton(name: string) {
  const said: (string | null)[] = [];
  const look = () => {
    const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.startsWith(name));
    // Beside its name, which then only screen readers find.
    const now = button?.querySelector('[aria-hidden="true"]:not(svg)')?.textContent ?? button?.textContent;
    if (now && now !== said.at(-1)) said.push(now);
  };
  const observer = new MutationObserver(look);
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  onTestFinished(() => observer.disconnect());
  return said;
}

test('a view link is copied when it is made, and its button says so for two seconds', async () => {
  const { clipboard } = openDesk();
  const said = watchButton('Copy link');
  const url = await desk.createLink('4917012345678');
  await expect.poll(() => said.at(-1)).toBe('Link copied.');
  await pass(saidForMs);
  await expect.poll(() => said.slice(-2)).toEqual(['Link copied.', 'Copy link']);
  expect(clipboard.text()).toBe(url);
});

test.each(['Take over', 'Auto hand-back'] as const)('a link of "%s" is copied by its buttons alone', async (mode) => {
  const { clipboard } = openDesk();
  clipboard.put('kept');
  const said = watchButton('Copy link');
  const url = await desk.createTakeover(mode, '4917012345678');
  await expect.element(desk.result).toHaveTextContent('Not copied for you.');
  expect(clipboard.text()).toBe('kept');
  await copyLink.click();
  await expect.poll(() => said).toEqual(['Copy link', 'Copied']);
  await pass(saidForMs);
  await expect.poll(() => said).toEqual(['Copy link', 'Copied', 'Copy link']);
  expect(clipboard.text()).toBe(url);
});

test('a page that could not copy a new link does not claim so, and offers "Copy link"', async () => {
  const { clipboard } = openDesk();
  clipboard.refuse();
  await desk.createLink('4917012345678');
  await expect.element(desk.status).toHaveTextContent(/^Link created$/);
  await expect.element(desk.result).not.toHaveTextContent(/copied/i);
  await expect.element(desk.alert).not.toBeInTheDocument();
  await expect.element(copyLink).toBeVisible();
});

test('a failed attempt leaves the clipboard unchanged, and nothing claims it', async () => {
  const { server, clipboard } = openDesk();
  await desk.createLink('4917012345678');
  await copyLink.click();
  clipboard.put('kept');
  for (const code of ['upstream_unavailable', 'conversation_not_found'] as const) {
    server.answerNextWith(() => problem(code));
    await desk.userId.fill(code);
    await desk.create.click();
    await expect.element(page.getByText('No link was made')).toBeVisible();
    await expect.element(page.getByText(/copied/i)).not.toBeInTheDocument();
    expect(clipboard.text()).toBe('kept');
  }
});

test('"Copied" belongs to the button that copied last', async () => {
  const { clipboard } = openDesk();
  const [onLink, onMessage] = [watchButton('Copy link'), watchButton('Copy as message')];
  const url = await desk.createLink('4917012345678');
  await expect.poll(() => onLink.at(-1)).toBe('Link copied.');
  await pass(saidForMs);
  await expect.poll(() => onLink.slice(-2)).toEqual(['Link copied.', 'Copy link']);
  clipboard.put('something else');
  await copyLink.click();
  await expect.poll(clipboard.text).toBe(url);
  await copyMessage.click();
  await expect.poll(() => onLink.slice(-2)).toEqual(['Copied', 'Copy link']);
  await expect.poll(() => onMessage.at(-1)).toBe('Copied');
  await pass(saidForMs);
  await expect.poll(() => onMessage.slice(-2)).toEqual(['Copied', 'Copy as message']);
});

test('where copying is refused, the link is selected and the keys that the page names copy it', async () => {
  const { clipboard } = openDesk();
  clipboard.refuse();
  const url = await desk.createLink('4917012345678');
  await copyLink.click();
  await expect.element(desk.alert).toHaveTextContent(/did not let Sharedesk copy.*press Ctrl\+C/);
  await expect.element(desk.status).not.toHaveTextContent('Copied');
  const copied = watchCopying();
  await userEvent.keyboard('{Control>}c{/Control}');
  await expect.poll(() => copied).toEqual([url]);
});

test('a message that could not be copied is shown and selected, ready to be copied by hand', async () => {
  const { clipboard } = openDesk();
  clipboard.refuse();
  const url = await desk.createLink('4917012345678');
  await copyMessage.click();
  await expect.element(messageBox).toHaveValue(expect.stringMatching(new RegExp(`\n${url}\n[^]*Please don’t forward it`)));
  await expect.element(desk.alert).toHaveTextContent(/press Ctrl\+C/);
  await expect.element(desk.status).not.toHaveTextContent('Copied');
  await expect.element(messageBox).toHaveFocus();
  const copied = watchCopying();
  await userEvent.keyboard('{Control>}c{/Control}');
  const message = messageBox.element();
  await expect.poll(() => copied).toEqual([message instanceof HTMLTextAreaElement && message.value]);
});

test.each([
  ['View', 'Please read along in a live customer chat', 'It lets you read the conversation; the bot keeps answering.'],
  ['Take over', 'Please take over a live customer chat', 'As soon as you open it, you take the conversation over from the bot.'],
  ['Auto hand-back', 'Please take over a live customer chat for a while', 'the bot answers again when the link ends.'],
] as const)('the message for "%s" says what the link allows and when it ends, but not whose chat it is', async (mode, title, allows) => {
  installClock('2026-11-22T22:05:00Z');
  const { clipboard } = openDesk();
  await desk.hours.fill('8');
  const url = mode === 'View' ? await desk.createLink('4917012345678') : await desk.createTakeover(mode, '4917012345678');
  // Otherwise the page may copy the new link after the message.
  await expect.poll(clipboard.text).toBe(mode === 'View' ? url : '');
  await copyMessage.click();
  await expect.poll(clipboard.text).toContain(`${title}:`);

  const message = clipboard.text();
  expect(message.split('\n').slice(0, 2)).toEqual([`${title}:`, url]);
  expect(message).toContain(allows);
  expect(message).toMatch(/It ends on Monday,? 23 November 2026.* 07:05 (CET|GMT\+1)\. /);
  expect(message).toContain('Please don’t forward it');
  expect(message).not.toContain('4917012345678');
});

test('the note is in the message only if the operator wants it there', async () => {
  const { clipboard } = openDesk();
  await page.getByRole('textbox', { name: 'Note' }).fill('Refund, for Anna');
  const url = await desk.createLink('4917012345678');
  await expect.poll(clipboard.text).toBe(url);
  const withNote = desk.result.getByRole('checkbox', { name: 'With note' });
  await expect.element(withNote).not.toBeChecked();
  await copyMessage.click();
  await expect.poll(clipboard.text).toContain('Please read along');
  expect(clipboard.text()).not.toContain('Anna');
  await withNote.click();
  await copyMessage.click();
  await expect.poll(clipboard.text).toMatch(/\nNote: Refund, for Anna$/);
});

test('a link without a note offers none for the message', async () => {
  openDesk();
  await desk.createLink('4917012345678');
  await expect.element(copyMessage).toBeVisible();
  await expect.element(desk.result.getByRole('checkbox')).not.toBeInTheDocument();
});
