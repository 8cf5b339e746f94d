import type { Language } from './language.ts';
import { signInFailureCodes } from './sign-in-failure.ts';

/** What the page shows first: the desk (open to all, or to the signed-in operator), or the page that stands before it. The build draws each of them. */
export const pageVariants = ['open', 'signed_in', 'signed_out', ...signInFailureCodes] as const;

export type PageVariant = (typeof pageVariants)[number];

/** The name, without its extension, under which the build stores a page variant and the server finds it. */
export function pageFileName(sandbox: boolean, variant: PageVariant, language: Language): string {
  return `${sandbox ? 'sandbox' : 'live'}-${variant}.${language}`;
}
