import { pageFileName } from '#contract/page-variant';
import { signInFailureStatus } from '#contract/sign-in-failure';
import { note, type RequestContext, withCookies } from '../http/response';
import { chooseLanguage } from '../site/language';
import { failurePageResponse, type Site } from '../site/site';
import type { SignInFailure } from './sign-in-failure';

/** Creates the function that responds with the page of a failed sign-in. @param site undefined in development, where no pages are built. */
export function signInPage(site: Site | undefined, sandbox: boolean) {
  /** @param cookies the `Set-Cookie` lines of the response. */
  return (c: RequestContext, { code, reason }: SignInFailure, cookies: readonly string[]): Response => {
    note(c, { code, reason });
    const page = site?.get(pageFileName(sandbox, code, chooseLanguage(c)));
    return withCookies(failurePageResponse(c, page, signInFailureStatus[code], code), cookies);
  };
}
