import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { expect, onTestFinished, vi } from 'vitest';
import { page } from 'vitest/browser';
import { Desk } from '../desk/desk';
import { recentLinks } from '../list/use-recent-links';
import { createPage } from '../page';
import { createFakeClipboard } from './fake-clipboard';
import { createFakeServer, type ServerSettings } from './fake-server';
import '../styles.css';

const result = page.getByRole('region', { name: 'Share link' });

/** The parts of the page, found as a person finds them. */
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
  /** Makes a link that needs no confirmation. @returns its URL. */
  async createLink(userId: string): Promise<string> {
    await desk.userId.fill(userId);
    await desk.create.click();
    await expect.element(desk.result).toHaveTextContent(userId);
    return linkUrl();
  },
  /** Makes a link that needs a confirmation. @returns its URL. */
  async createTakeover(mode: 'Take over' | 'Auto hand-back', userId: string): Promise<string> {
    await desk.mode(mode).click();
    await desk.userId.fill(userId);
    await desk.create.click();
    await button(/yes, create/i).click();
    await expect.element(desk.result).toHaveTextContent(userId);
    return linkUrl();
  },
};

/** Pastes as a person does. @returns whether the browser itself puts the text into the field. */
export async function pasteUserIds(text: string) {
  await desk.userId.click();
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  return desk.userId.element().dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}

export const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });

/** Opens a desk, where nobody signs in unless the settings say so, and closes it when the test ends. */
export function openDesk(settings: ServerSettings = {}) {
  const server = createFakeServer(settings);
  const clipboard = createFakeClipboard();
  vi.stubGlobal('fetch', server.fetch);
  sessionStorage.clear();
  localStorage.clear();
  const container = document.createElement('div');
  document.body.append(container);
  const root = createRoot(container);
  // At once, effects included: otherwise a test could act before the page listens.
  const variant = settings.operator === undefined ? 'open' : 'signed_in';
  flushSync(() => root.render(createPage({ sandbox: false, variant, reference: '', offer: settings.offer }, Desk)));
  onTestFinished(() => {
    // It lives as long as its module, which all tests share.
    flushSync(recentLinks.clear);
    root.unmount();
    container.remove();
    // The next file's pages are opened in the same tab, which must not belong to an operator.
    sessionStorage.clear();
  });
  return { server, clipboard };
}

const linkUrl = () => desk.link.element().getAttribute('href') ?? '';
