import { queryOptions, useQuery } from '@tanstack/react-query';
import type { CustomerLookup } from '#contract/customer-lookup';
import { paths } from '#contract/paths';
import type { ApiError } from '../api/api-error';
import { postOnce } from '../api/http';
import { useSession } from '../api/session-query';

/** So long who answers may be as it was, in seconds. */
const freshS = 120;

export interface Asked {
  /** The name of the bot whose customer it is; empty where bots have no names. */
  bot: string;
  userId: string;
}

/** What is known of a customer. It is forgotten as soon as nothing shows it. @param asker the operator: what one asked is not for the next. */
export function customerQuery(asker: string | null, { bot, userId }: Asked) {
  return queryOptions<CustomerLookup, ApiError>({
    queryKey: ['customer', asker, bot, userId],
    queryFn: () => postOnce(paths.customerLookups, { userId, ...(bot && { bot }) }, (rules) => rules.customerLookup),
    staleTime: ({ state }) => (state.data?.retryAfterS ?? freshS) * 1000,
    gcTime: 0,
    retry: false,
  });
}

/** Looks a customer up. @param userId undefined: nobody. */
export function useCustomer(bot: string, userId: string | undefined) {
  const { operatorId } = useSession().data;
  return useQuery({ ...customerQuery(operatorId, { bot, userId: userId ?? '' }), enabled: userId !== undefined });
}

/** What is known of a customer already; it asks nothing. */
export function useKnownCustomer(asked: Asked): CustomerLookup | undefined {
  const { operatorId } = useSession().data;
  return useQuery({ ...customerQuery(operatorId, asked), enabled: false }).data;
}
