import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { createSandboxPages } from './pages';
import { createShareId, type SandboxShare } from './share-id';
import { script, scriptPath, stylePath } from './share-page-assets';

const nowMs = Date.parse('2025-03-14T12:00:00Z');
const page = createSandboxPages(() => nowMs);
const linkTo = (mode: SandboxShare['mode'], leftS: number) =>
  page(`/sandbox/share/${createShareId({ mode, endMs: nowMs + leftS * 1000 })}`);

describe('the page of a link', () => {
  test.each([
    ['view', 'View'],
    ['takeover', 'Take over'],
    ['auto', 'Auto hand-back'],
  ] as const)('in mode %s names the sandbox, the mode and the time left', (mode, name) => {
    const { status, body } = linkTo(mode, 27 * 3600) ?? {};
    expect(status).toBe(200);
    expect(body).toContain(`<title>Sandbox: shared conversation, ${name}</title>`);
    expect(body).toContain('1 day 3 hours');
    expect(body).toContain('<time datetime="2025-03-15T15:00:00.000Z">15 March 2025');
    expect(body).toContain('name="viewport"');
  });

  test.each([
    [3600, '1 hour<'],
    [3599, '1 hour<'],
    [90, '2 minutes<'],
    [59, '59 seconds<'],
    [1, '1 second<'],
  ])('with %i s left says "%s" and knows when it ends', (leftS, text) => {
    const { body } = linkTo('view', leftS) ?? {};
    expect(body).toContain(`<strong>${text}`);
    expect(body).toContain(`<script defer src="../../sandbox/share.js" data-left-s="${leftS}">`);
  });

  test.each([
    [60, 60_000],
    [720 * 3600, 2_147_483_647],
  ])('with %i s left reloads itself after %i ms', (leftS, afterMs) => {
    const timers: number[] = [];
    const document = { currentScript: { dataset: { leftS: String(leftS) } }, addEventListener: () => undefined };
    runInNewContext(script, { document, setTimeout: (_: unknown, delayMs: number) => timers.push(delayMs) });
    expect(timers).toEqual([afterMs]);
  });

  test.each([0, -5])('with %i s left says that the link has expired', (leftS) => {
    const { status, body } = linkTo('auto', leftS) ?? {};
    expect(status).toBe(410);
    expect(body).toContain('This link has expired');
    expect(body).toContain('Sandbox');
    expect(body).not.toContain('<script');
  });

  test.each(['', 'x', 'edit-m8-0123456789abcdef', 'view-zzzzzzzzzz-0123456789abcdef', 'view-m8-<script>'])(
    'with the ID "%s" says that there is no such link',
    (id) => {
      const { status, body } = page(`/sandbox/share/${id}`) ?? {};
      expect(status).toBe(404);
      expect(body).toContain('No such link');
      expect(body).not.toContain('<script');
    },
  );

  test('has no inline styles or scripts', () => {
    expect(linkTo('view', 60)?.body).not.toMatch(/<style|<script>|style=|data:/);
    expect(page(stylePath)).toMatchObject({ status: 200, contentType: 'text/css; charset=utf-8' });
    expect(page(scriptPath)).toMatchObject({ status: 200, contentType: 'text/javascript; charset=utf-8' });
    expect(page('/sandbox/other')).toBeUndefined();
  });
});
