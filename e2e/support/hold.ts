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

function createGate() {
  const gate = new EventEmitter();
  return { opened: once(gate, 'open'), open: () => gate.emit('open') };
}
