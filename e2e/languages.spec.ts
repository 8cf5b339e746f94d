import { expect, test } from './fixtures';

test.describe('in a browser that asks for German', () => {
  test.use({ locale: 'de-DE' });

  test('the page is German before its scripts run, a link can be made, and another language loses nothing', async ({ page }) => {
    await test.step('no flash of English', async () => {
      const response = await page.goto('/');
      expect(response?.headers()).toMatchObject({ 'content-language': 'de', vary: 'Accept-Encoding, Accept-Language, Cookie' });
      const html = (await response?.text()) ?? '';
      expect(html).toContain('<html lang="de" dir="ltr">');
      expect(html).toContain('Link erstellen');
      expect(html).not.toContain('Create link');
    });

    const form = {
      userId: page.getByRole('textbox', { name: 'Benutzer-ID' }),
      hours: page.getByRole('spinbutton', { name: 'Stunden' }),
    };
    const create = async (userId: string) => {
      await form.userId.fill(userId);
      await page.getByRole('button', { name: 'Link erstellen' }).click();
      await expect(page.getByRole('status').filter({ hasText: 'Link erstellt' })).toBeAttached();
    };
    await create('4915112345671');
    await create('4915112345672');
    const link = page.getByRole('region', { name: 'Freigabelink' }).getByRole('link');
    const rows = page.getByRole('region', { name: 'Letzte Links' }).getByRole('row');
    await rows.filter({ hasText: '45671' }).getByText('45671').click();
    const url = (await link.getAttribute('href')) ?? '';
    await form.userId.fill('4915112345673');
    await form.hours.fill('5');
    await page.getByRole('radio', { name: 'Übernehmen', exact: true }).check();

    await page.getByRole('button', { name: 'Menü' }).click();
    await page.getByRole('radiogroup', { name: 'Sprache' }).getByRole('radio', { name: 'English' }).click();

    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByRole('textbox', { name: 'User ID' })).toHaveValue('4915112345673');
    await expect(page.getByRole('spinbutton', { name: 'Hours' })).toHaveValue('5');
    await expect(page.getByRole('radio', { name: 'Take over', exact: true })).toBeChecked();
    await expect(page.getByRole('region', { name: 'Recent links' }).getByRole('row')).toHaveCount(3);
    await expect(page.getByRole('region', { name: 'Share link' }).getByRole('link')).toHaveAttribute('href', url);
    const [cookie] = await page.context().cookies();
    expect(cookie).toMatchObject({ name: 'sharedesk-language', value: 'en', path: '/', sameSite: 'Lax' });
  });
});
