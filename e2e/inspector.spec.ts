import { expect, test } from './fixtures';

test('SIGUSR1 opens no inspector, and the server goes on', async ({ startDesk }, testInfo) => {
  testInfo.skip(process.platform === 'win32', 'Windows has no such signal');
  const desk = await startDesk();
  desk.signal('SIGUSR1');
  expect((await fetch(`${desk.address}/healthz`)).status).toBe(200);
  await desk.stop();
  // Node says on stderr where its inspector listens.
  expect(desk.log.filter((line) => !line.startsWith('{'))).toEqual([]);
  expect(desk.log.at(-1)).toContain('"ended"');
});
