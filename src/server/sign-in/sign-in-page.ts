import { pageFileName } from '#contract/page-variant';
import { signInFailureStatus } from '#contract/sign-in-failure';
import { type RequestContext, withCookies } from '../http/response';
import { failurePageResponse, type Site } from '../site/site';
import type { SignInFailure } from './sign-in-failure';

/** Answers with the page that says why somebody is not let in. @param site undefined in development, where nothing was drawn. */
export function signInPage(site: Site | undefined, sandbox: boolean) {
  /** @param cookies `Set-Cookie` lines. */
  return (c: RequestContext, { code, reason }: SignInFailure, cookies: readonly string[]): Response => {
    Object.assign(c.get('notes'), { code, reason });
    return withCookies(failurePageResponse(c, site?.get(pageFileName(sandbox, code)), signInFailureStatus[code], code), cookies);
  };
}
