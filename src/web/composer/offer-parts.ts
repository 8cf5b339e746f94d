import { OfferFields } from './offer-fields';
import { ShortenedNotice } from './shortened-notice';

export const offerParts = { OfferFields, ShortenedNotice };
