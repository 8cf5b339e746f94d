import { EventEmitter, once } from 'node:events';
import type { Page } from '@playwright/test';

/** Lets requests through to the server, but keeps the answers to them from the page until they are released. */
export async function holdAnswer(page: Page, path: string) {
  const events = new EventEmitter();
  const answered = once(events, 'answered');
  const released = once(events, 'released');
  await page.route(path, async (route) => {
    const response = await route.fetch();
    events.emit('answered');
    await released;
    await route.fulfill({ response });
  });
  return { answered, release: () => events.emit('released') };
}
