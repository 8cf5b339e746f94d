import { expect, test } from 'vitest';

test('an error has no stack while the page is loaded, and has one afterwards', async () => {
  const { keepStackTraces } = await import('./stack-traces');
  const early = new Error('early');
  keepStackTraces();
  expect(String(early.stack)).not.toContain('stack-traces.test');
  expect(new Error('late').stack).toContain('stack-traces.test');
});
