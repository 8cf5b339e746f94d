import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { expectNoViolationsInTexts } from './support/axe';
import { expectNothingCutOff } from './support/fit';
import { lengthen } from './support/lengthen';

/** What a person reads on the main way, from the field to the link. */
const languages = [
  { locale: 'it-IT', lang: 'it', userId: 'ID utente', create: 'Crea link', made: 'Link creato', result: 'Link di condivisione' },
  { locale: 'es-MX', lang: 'es', userId: 'ID de usuario', create: 'Crear enlace', made: 'Enlace creado', result: 'Enlace compartido' },
  { locale: 'pt-BR', lang: 'pt-BR', userId: 'ID do usuário', create: 'Criar link', made: 'Link criado', result: 'Link compartilhado' },
  { locale: 'de-AT', lang: 'de', userId: 'Benutzer-ID', create: 'Link erstellen', made: 'Link erstellt', result: 'Freigabelink' },
  { locale: 'ar-EG', lang: 'ar', userId: 'معرّف المستخدم', create: 'إنشاء رابط', made: 'تم إنشاء الرابط', result: 'رابط المشاركة' },
];

const field = (page: Page, name: string) => page.getByRole('textbox', { name });

for (const { locale, lang, userId, create, made, result } of languages) {
  test.describe(`in a browser for ${locale}`, () => {
    test.use({ locale });

    test(`the page is in ${lang} before its scripts run, a link is made and opened in it, and nothing is in the way of anyone`, async ({
      page,
    }) => {
      const response = await page.goto('/');
      const html = (await response?.text()) ?? '';
      expect(response?.headers()).toMatchObject({ 'content-language': lang, vary: 'Accept-Encoding, Accept-Language, Cookie' });
      expect(html).toContain(`<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">`);
      expect(html).toContain(create);
      expect(html).not.toContain('Create link');

      await field(page, userId).fill('+49 (151) 12345678');
      await page.getByRole('button', { name: create }).click();
      await expect(page.getByRole('status').filter({ hasText: made })).toBeAttached();
      const link = page.getByRole('region', { name: result }).getByRole('link');
      await expect(link).toBeVisible();
      await expectNoViolationsInTexts(page);
      // The most that stands beside its label.
      await field(page, userId).fill('');
      await expect(page.getByRole('combobox')).toBeVisible();
      for (const width of [360, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        await expectNothingCutOff(page, width);
      }
      await page.goto((await link.getAttribute('href')) ?? '');
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
    });
  });
}

test('Arabic, chosen in mid-form, loses nothing, and user IDs and links in it read from left to right', async ({ desk, page }) => {
  await desk.open();
  const mixed = '+49-151 (7) عميل 2';
  const url = await desk.createLink(mixed);
  await desk.createLink('4915112345672');
  const rows = page.getByRole('region', { name: 'Recent links' }).getByRole('row');
  await rows
    .getByRole('button', { name: /^Show: / })
    .last()
    .click();
  await desk.userId.fill('4915112345673');
  await desk.hours.fill('5');
  await page.getByRole('textbox', { name: 'Note' }).fill('For Anna');
  await desk.mode('Take over').check();

  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('radiogroup', { name: 'Language' }).getByRole('radio', { name: 'العربية' }).click();

  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(field(page, 'معرّف المستخدم')).toHaveValue('4915112345673');
  await expect(page.getByRole('spinbutton')).toHaveValue('5');
  await expect(field(page, 'ملاحظة')).toHaveValue('For Anna');
  await expect(page.getByRole('radio', { name: 'تولّي المحادثة', exact: true })).toBeChecked();
  const recent = page.getByRole('region', { name: 'الروابط الأخيرة' });
  await expect(recent.locator('tbody tr')).toHaveCount(2);
  const panel = page.getByRole('region', { name: 'رابط المشاركة' });
  await expect(panel.getByRole('link')).toHaveAttribute('href', url);
  await expect(panel.getByRole('link')).toHaveCSS('direction', 'ltr');
  await expect(panel.getByRole('heading').locator('bdi')).toHaveText(mixed);
  await expect(recent.locator('tbody bdi').first()).toHaveCSS('unicode-bidi', 'isolate');
  await expect(page.getByRole('img', { name: 'رمز QR' })).toHaveCSS('scale', 'none');
  const [cookie] = await page.context().cookies();
  expect(cookie).toMatchObject({ name: 'sharedesk-language', value: 'ar', path: '/', sameSite: 'Lax' });
});

test('texts that are 40 % longer cut nothing off and push nothing aside', async ({ desk, page }) => {
  const fits = (state: string, within?: Locator) =>
    test.step(state, async () => {
      for (const width of [360, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        await lengthen(page);
        await expectNothingCutOff(page, width, within);
      }
    });
  // By what no language changes.
  const userId = page.locator('[name=userId]');
  const create = page.locator('form [type=submit]');
  const question = page.getByRole('alertdialog');
  // React compares the drawn texts with its own when it comes to life.
  await desk.openWhole();
  await fits('before the first link');
  await userId.fill('missing-1');
  await create.click();
  await expect(userId).toHaveAttribute('aria-invalid', 'true');
  await fits('with a mistake');
  await page.locator('[name=mode][value=auto]').check();
  await userId.fill('4917012345678');
  await create.click();
  await expect(question).toBeVisible();
  await fits('before a takeover', question);
  await question.getByRole('button').last().click();
  await expect(page.locator('a[href*="/sandbox/share/"]')).toBeVisible();
  await fits('with a link that takes over');
});
