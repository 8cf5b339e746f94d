import { EventEmitter, once } from 'node:events';
import type { Page } from '@playwright/test';

/** Keeps requests from the server until they are released. */
export async function holdRequests(page: Page, path: string) {
  const { opened, open } = createGate();
  await page.route(path, async (route) => {
    await opened;
    await route.continue();
  });
  return { release: open };
}

/** Keeps requests from the server, and fails them when told so. */
export async function failRequests(page: Page, path: string) {
  const { opened, open } = createGate();
  await page.route(path, async (route) => {
    await opened;
    await route.abort();
  });
  return { fail: open };
}

/** Lets requests through to the server, but keeps the answers to them from the page until they are released. */
export async function holdAnswers(page: Page, path: string) {
  const arrival = createGate();
  const { opened, open } = createGate();
  await page.route(path, async (route) => {
    const response = await route.fetch();
    arrival.open();
    await opened;
    await route.fulfill({ response });
  });
  return { answered: arrival.opened, release: open };
}

function createGate() {
  const gate = new EventEmitter();
  return { opened: once(gate, 'open'), open: () => gate.emit('open') };
}
