import { useQuery } from '@tanstack/react-query';
import type { Offer } from '#contract/draft';
import { hasOwnFields } from './offered';

/** Loaded only for a desk with several bots, with reasons, or with limits of its own for some modes. */
const offerPartsQuery = {
  queryKey: ['offer-parts'],
  queryFn: async () => (await import('./offer-parts')).offerParts,
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
};

export function useOfferParts(offer: Offer) {
  const isNeeded = hasOwnFields(offer) || offer.modes.some(({ maxHours }) => maxHours !== offer.maxHours);
  const { data } = useQuery({ ...offerPartsQuery, enabled: isNeeded });
  return isNeeded ? data : undefined;
}
