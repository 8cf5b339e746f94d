import type { Offer } from '#contract/draft';
import { type PageVariant, pageFileName } from '#contract/page-variant';
import type { OriginSettings } from '../http/own-origin';
import { note, type RequestContext, withCookies } from '../http/response';
import { chooseLanguage, renewChoice } from './language';
import { createOfferPages } from './offer-page';
import { failurePageResponse, fileResponse, type Site } from './site';

interface PageParts {
  /** Undefined where something else serves the pages. */
  site: Site | undefined;
  sandbox: boolean;
  origin: OriginSettings;
}

/** Creates the function that responds with a variant of the page, in the visitor's language. @throws {Failure} `not_found`. */
export function createPages({ site, sandbox, origin }: PageParts) {
  const withOffer = createOfferPages();
  /** @param offer what the desk offers. */
  return (c: RequestContext, { variant, offer }: { variant: PageVariant; offer: Offer }): Response => {
    const file = site?.get(pageFileName(sandbox, variant, chooseLanguage(c)));
    if (variant === 'not_a_supervisor') {
      note(c, { code: 'not_allowed', reason: 'supervisors only' });
      return failurePageResponse(c, file, 403, variant);
    }
    return withCookies(fileResponse(c, file && withOffer(file, offer)), renewChoice(c, origin));
  };
}
