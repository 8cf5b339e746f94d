import { request as browsers } from '@playwright/test';
import { browserless } from '../../support/openid/browserless';
import type { Program } from '../program';

/** Signs an operator in. @returns their cookie, which is good for each desk with the same settings. */
export async function signIn({ address }: Program): Promise<string> {
  const context = await browsers.newContext();
  const browser = browserless(context, address);
  await browser.signIn('ada');
  const cookie = Object.entries(await browser.cookies()).map(([name, value]) => `${name}=${value}`);
  await context.dispose();
  return cookie.join('; ');
}
