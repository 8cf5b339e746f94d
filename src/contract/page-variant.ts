import type { Language } from './language.ts';
import { type SignInFailureCode, signInFailureCodes } from './sign-in-failure.ts';

/**
 * What the page shows first: the desk (open to all, or to the signed-in operator), the live links of all operators (or that they are for supervisors
 * only), or the page that stands before a sign-in. The build draws each of them.
 */
export const pageVariants = ['open', 'signed_in', 'live_links', 'not_a_supervisor', 'signed_out', ...signInFailureCodes] as const;

export type PageVariant = (typeof pageVariants)[number];

/** Whether it is the desk itself. */
export function isDesk(variant: PageVariant): variant is 'open' | 'signed_in' {
  return variant === 'open' || variant === 'signed_in';
}

/** Whether it stands before a sign-in, and shows nothing that is for operators. */
export function isSignIn(variant: PageVariant): variant is 'signed_out' | SignInFailureCode {
  return !isDesk(variant) && variant !== 'live_links' && variant !== 'not_a_supervisor';
}

/** The name, without its extension, under which the build stores a page variant and the server finds it. */
export function pageFileName(sandbox: boolean, variant: PageVariant, language: Language): string {
  return `${sandbox ? 'sandbox' : 'live'}-${variant}.${language}`;
}
