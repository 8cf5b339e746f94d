import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { expect, onTestFinished, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { plainOffer } from '#contract/draft';
import { pageVariants } from '#contract/page-variant';
import type { Session } from '#contract/session';
import type { Start } from '../app';
import { Desk } from '../desk/desk';
import { createPage } from '../page';
import { button } from '../testing/open-desk';
import { translatePage } from '../testing/translator';

const signedIn: Session = {
  ...{ sandbox: true, ...plainOffer(168), lookup: false, signIn: true, operator: { name: 'Ada Lovelace' }, operatorId: 'a'.repeat(43) },
  ...{ endsInS: 200, tabKeys: ['A'.repeat(43)] },
};

/** Opens a page that the browser translates. */
function openTranslated(variant: Start['variant'], session: Session) {
  const answer = vi.fn(async () => Response.json(session));
  vi.stubGlobal('fetch', answer);
  const container = document.createElement('div');
  document.body.append(container);
  const root = createRoot(container);
  const translated = translatePage();
  flushSync(() => root.render(createPage({ sandbox: true, variant, reference: 'a-reference' }, Desk)));
  onTestFinished(() => {
    root.unmount();
    container.remove();
  });
  return { ...translated, answer };
}

test.each(pageVariants.filter((variant) => variant !== 'open' && variant !== 'signed_in'))(
  'on the translated page "%s" no text has a neighbour',
  async (variant) => {
    const { bare } = openTranslated(variant, { ...signedIn, operator: null, operatorId: null, endsInS: null });
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect([...bare]).toEqual([]);
  },
);

test('on a translated page a session comes near its end, and ends', async () => {
  const { bare, answer } = openTranslated('signed_in', signedIn);
  await expect.element(page.getByText(/^Session ends/)).toBeVisible();
  await expect.element(page.getByText('Ada Lovelace')).toBeVisible();
  answer.mockImplementation(async () => Response.json({ ...signedIn, operator: null, operatorId: null, endsInS: null }));
  dispatchEvent(new Event('focus'));
  await expect.element(page.getByRole('dialog', { name: 'Session ended. Sign in to continue.' })).toBeVisible();
  await expect.element(button('Use another account')).toBeVisible();
  await expect.element(page.getByText(/could not be shown/)).not.toBeInTheDocument();
  expect([...bare]).toEqual([]);
});
