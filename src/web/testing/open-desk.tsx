import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { expect, onTestFinished, vi } from 'vitest';
import { page } from 'vitest/browser';
import { createPage } from '../page';
import { createFakeClipboard } from './fake-clipboard';
import { createFakeServer } from './fake-server';
import '../styles.css';

const result = page.getByRole('region', { name: 'Share link' });

/** The page as a person knows it. */
export const desk = {
  userId: page.getByRole('textbox', { name: 'User ID' }),
  modes: page.getByRole('radiogroup', { name: 'Mode' }),
  hours: page.getByRole('spinbutton', { name: 'Hours' }),
  create: page.getByRole('button', { name: 'Create link' }),
  result,
  link: result.getByRole('link'),
  status: page.getByRole('status'),
  alert: page.getByRole('alert'),
  mode: (name: 'View' | 'Take over' | 'Auto hand-back') => page.getByRole('radio', { name, exact: true }),
  /** Makes a view link, unless another mode was chosen that is not asked about. @returns its URL. */
  async createLink(userId: string): Promise<string> {
    await desk.userId.fill(userId);
    await desk.create.click();
    await expect.element(desk.result).toHaveTextContent(userId);
    return linkUrl();
  },
  /** Makes a link of a mode that is asked about. @returns its URL. */
  async createTakeover(mode: 'Take over' | 'Auto hand-back', userId: string): Promise<string> {
    await desk.mode(mode).click();
    await desk.userId.fill(userId);
    await desk.create.click();
    await button(/yes, create/i).click();
    await expect.element(desk.result).toHaveTextContent(userId);
    return linkUrl();
  },
};

export const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });

/** Opens the desk, as it is where nobody signs in, for one test. @param maxHours the longest validity that the server allows. */
export function openDesk({ maxHours = 168 } = {}) {
  const server = createFakeServer({ maxHours });
  const clipboard = createFakeClipboard();
  vi.stubGlobal('fetch', server.fetch);
  sessionStorage.clear();
  localStorage.clear();
  const container = document.createElement('div');
  document.body.append(container);
  const root = createRoot(container);
  // At once: a test may go on before the page would have drawn itself and listens.
  flushSync(() => root.render(createPage({ sandbox: false, variant: 'open', reference: '' })));
  onTestFinished(async () => {
    await clearList();
    root.unmount();
    container.remove();
  });
  return { server, clipboard };
}

/** The links of a tab live as long as its page, which the tests of one file share. */
async function clearList() {
  press('Clear all');
  await expect.poll(() => document.querySelector('table') === null || document.querySelector('dialog') !== null).toBe(true);
  press('Clear it');
}

/** Also what lies under an open dialog, which a person could not press. */
function press(name: string) {
  for (const element of document.querySelectorAll('button')) if (element.textContent === name) element.click();
}

const linkUrl = () => desk.link.element().getAttribute('href') ?? '';
