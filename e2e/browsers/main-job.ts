import assert from 'node:assert/strict';
import { readScreenshot } from '../support/qr-reader';
import { type Person, type Target, waitingFor } from './person';

export interface Step {
  name: string;
  /** @throws Error that says what the person did not see. */
  run: (person: Person) => Promise<void>;
}

const userId = '4917012345678';
const button = (name: string | RegExp, within?: Target): Target => ({ role: 'button', name, ...(within && { within }) });
const userIdField: Target = { role: 'textbox', name: 'User ID' };
const result: Target = { role: 'region', name: 'Share link' };
const recent: Target = { role: 'region', name: 'Recent links' };
const linkIn = (within: Target): Target => ({ role: 'link', name: /^https?:/, within });
const status = (text: string): Target => ({ role: 'status', text });

/**
 * What an operator does with the desk, in this order, each step where the one before has left off.
 *
 * @param desk the address of a desk in the sandbox, with sign-in.
 */
export function mainJob(desk: string): Step[] {
  /** Of the link made first. */
  let url = '';

  return [
    {
      name: 'sign in at the provider',
      async run(person) {
        await person.open(desk);
        await person.click(button('Sign in'));
        await person.fill({ role: 'textbox', name: 'User name' }, 'ada');
        await person.click(button('Continue'));
        await person.see({ role: 'banner', text: 'Ada Lovelace' });
      },
    },
    {
      name: 'create a link',
      async run(person) {
        await person.fill(userIdField, userId);
        await person.click(button('Create link'));
        await person.see(status('Link created'));
        url = await person.read(linkIn(result), 'href');
        assert.match(url, /\/sandbox\/share\//);
      },
    },
    {
      name: 'copy it and paste it elsewhere',
      async run(person) {
        await waitingFor('the link on the clipboard', async () => ((await person.paste()) === url ? true : undefined));
        await person.click(button('Copy link'));
        await person.see(status('Copied'));
        assert.equal(await person.paste(), url);
      },
    },
    {
      name: 'copy it as a message and paste that',
      async run(person) {
        await person.click(button('Copy as message'));
        await waitingFor('the message on the clipboard', async () =>
          (await person.paste()).includes('Please read along') ? true : undefined,
        );
        assert.ok((await person.paste()).includes(url));
      },
    },
    {
      name: 'read the QR code in a screenshot, on the page and on the full screen',
      async run(person) {
        await person.see({ role: 'img', name: 'QR code', within: result });
        await expectCode(person, url);
        await person.click(button('Show QR code'));
        await person.see(button('Close', { role: 'dialog' }));
        await expectCode(person, url);
        await person.click(button('Close', { role: 'dialog' }));
        await person.seeNoMore({ role: 'dialog' });
      },
    },
    {
      name: 'hide it and show it again',
      async run(person) {
        await person.click(button('Hide'));
        await person.see({ ...result, text: 'Link, QR code, user ID and note are hidden' });
        // A browser may draw a little later than it says what is there.
        await waitingFor('no QR code in the picture', async () =>
          (await readScreenshot(await person.screenshot())).length === 0 ? true : undefined,
        );
        await person.seeNoMore(linkIn(result));
        await person.click(button('Show again'));
        assert.equal(await person.read(linkIn(result), 'href'), url);
      },
    },
    {
      name: 'reload and find it selected in the list',
      async run(person) {
        await person.reload();
        await person.see(button(/^Show: /, recent));
        assert.equal(await person.read(linkIn(result), 'href'), url);
      },
    },
    {
      name: 'open an address that fills the form, and answer the question before a takeover',
      async run(person) {
        // From elsewhere, as a link in a chat is opened: from the desk itself, it would be a step within the page.
        await person.open('about:blank');
        await person.open(`${desk}/#userId=customer-two&mode=auto&hours=8`);
        await waitingFor('the user ID in its field', async () => (await person.read(userIdField, 'value')) === 'customer-two' || undefined);
        assert.equal(await person.read({ role: 'radio', name: 'Auto hand-back' }, 'checked'), 'true');
        assert.equal(await person.read({ role: 'spinbutton', name: 'Hours' }, 'value'), '8');
        assert.equal(await person.address(), `${desk}/`);
        await person.click(button('Create link'));
        await person.click(button(/yes, create/i, { role: 'alertdialog' }));
        await person.see(status('Link created'));
        await person.see({ ...result, text: 'customer-two' });
      },
    },
    {
      name: 'sign out here and at the provider',
      async run(person) {
        await person.click(button(/^Menu/));
        await person.click(button('Sign out'));
        await person.click(button('Sign out', { role: 'dialog', name: /forget live links/ }));
        await person.click(button('Yes, sign me out'));
        await person.see({ role: 'heading', text: 'Sign in to Sharedesk' });
        await person.seeNoMore(recent);
        assert.equal(await person.address(), `${desk}/`);
      },
    },
  ];
}

/** A code may still be drawn, or move, when it is there. */
const expectCode = (person: Person, url: string) =>
  waitingFor(`a QR code of ${url}`, async () => (await readScreenshot(await person.screenshot())).includes(url) || undefined);
