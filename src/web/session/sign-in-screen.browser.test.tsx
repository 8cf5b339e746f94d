import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { expect, onTestFinished, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { Desk } from '../desk/desk';
import { createPage } from '../page';
import { createFakeServer } from '../testing/fake-server';
import { button } from '../testing/open-desk';

test('live, the sign-in does not mention the sandbox', async () => {
  const server = createFakeServer({ operator: 'Ada Lovelace' });
  server.endSession();
  vi.stubGlobal('fetch', server.fetch);
  const container = document.createElement('div');
  document.body.append(container);
  const root = createRoot(container);
  onTestFinished(() => {
    root.unmount();
    container.remove();
  });
  flushSync(() => root.render(createPage({ sandbox: false, variant: 'signed_out', reference: '' }, Desk)));
  await expect.element(button('Sign in')).toHaveFocus();
  expect(page.getByText(/sandbox/i).elements()).toEqual([]);
});
