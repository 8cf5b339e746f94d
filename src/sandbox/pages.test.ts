import { describe, expect, test } from 'vitest';
import { assets } from './assets';
import { createSandboxPages } from './pages';
import { createShareId, type SandboxShare } from './share-id';

const nowMs = Date.parse('2025-03-14T12:00:00Z');
const pages = createSandboxPages(() => nowMs);
const page = (path: string) => pages(path, 'en');
const linkTo = (mode: SandboxShare['mode'], leftS: number) =>
  page(`/sandbox/share/${createShareId({ mode, endMs: nowMs + leftS * 1000 })}`);

describe('the page of a link', () => {
  test.each([
    ['view', 'View', 'You read along.'],
    ['takeover', 'Take over', 'The bot is silent until you hand the conversation back.'],
    ['auto', 'Auto hand-back', 'or until the link ends.'],
  ] as const)('in mode %s names the sandbox, the mode, what it means and when it ends', (mode, name, meaning) => {
    const { status, body } = linkTo(mode, 27 * 3600) ?? {};
    expect(status).toBe(200);
    expect(body).toContain(`<title>Sandbox: shared conversation, ${name}</title>`);
    expect(body).toContain('Sandbox – practice.');
    expect(body).toContain(meaning);
    expect(body).toContain('Until <time datetime="2025-03-15T15:00:00.000Z">15 March 2025');
    expect(body).toContain('name="viewport"');
  });

  test.each([
    ['it', 'Sola lettura', '15 marzo 2025'],
    ['es', 'Solo lectura', '15 de marzo de 2025'],
    ['pt-BR', 'Somente leitura', '15 de março de 2025'],
    ['de', 'Mitlesen', '15. März 2025'],
    ['ar', 'قراءة فقط', '15 مارس 2025'],
    ['xx', 'View', '15 March 2025'],
  ])('in the language "%s" says so in it', (language, mode, date) => {
    const path = `/sandbox/share/${createShareId({ mode: 'view', endMs: nowMs + 27 * 3_600_000 })}`;
    const { body = '' } = pages(path, language) ?? {};
    expect(body).toContain(`<html lang="${language === 'xx' ? 'en' : language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"`);
    expect(body).toContain(mode);
    expect(body).toContain(date);
  });

  test.each([1, 3600, 720 * 3600])('with %i s left tells its script so', (leftS) => {
    expect(linkTo('auto', leftS)?.body).toContain(`data-left-s="${leftS}"`);
  });

  test.each([
    ['view', 'The conversation can no longer be read with it.'],
    ['takeover', 'The bot stays silent until someone hands the conversation back'],
    ['auto', 'The bot answers again.'],
  ] as const)('of mode %s says, once it has expired, what that means', (mode, meaning) => {
    for (const leftS of [0, -5]) {
      const { status, body } = linkTo(mode, leftS) ?? {};
      expect(status).toBe(410);
      expect(body).toContain('This link has expired');
      expect(body).toContain('Sandbox – practice.');
      expect(body).toContain(meaning);
      expect(body).not.toContain('practice.js');
    }
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

  test('has no inline styles or scripts, and each file that it names is there', () => {
    const { body = '' } = linkTo('view', 60) ?? {};
    expect(body).not.toMatch(/<style|<script>|style=|data:|\son\w+=/);
    const named = [...body.matchAll(/"\.\.\/\.\.(\/sandbox\/[^"]+)"/g)].map(([, path = '']) => path);
    expect(named.sort()).toEqual(Object.keys(assets).sort());
    expect(named.map((path) => page(path)?.status)).toEqual([200, 200, 200]);
    expect(page('/sandbox/other')).toBeUndefined();
    expect(page('/sandbox/constructor')).toBeUndefined();
  });
});
