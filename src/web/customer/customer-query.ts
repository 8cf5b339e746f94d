import { queryOptions, useQuery } from '@tanstack/react-query';
import type { CustomerLookup } from '#contract/customer-lookup';
import { paths } from '#contract/paths';
import type { ApiError } from '../api/api-error';
import { postOnce } from '../api/http';
import { useSession } from '../api/session-query';

/** So long who answers may be as it was, in seconds. */
const freshS = 120;

/** What is known of a customer. It is forgotten as soon as nothing shows it. @param asker the operator: what one asked is not for the next. */
function customerQuery(asker: string | null, userId: string) {
  return queryOptions<CustomerLookup, ApiError>({
    queryKey: ['customer', asker, userId],
    queryFn: () => postOnce(paths.customerLookups, { userId }, (rules) => rules.customerLookup),
    staleTime: ({ state }) => (state.data?.retryAfterS ?? freshS) * 1000,
    gcTime: 0,
    retry: false,
  });
}

/** Looks a customer up. @param userId undefined: nobody. */
export function useCustomer(userId: string | undefined) {
  const { operatorId } = useSession().data;
  return useQuery({ ...customerQuery(operatorId, userId ?? ''), enabled: userId !== undefined });
}

/** What is known of a customer already; it asks nothing. */
export function useKnownCustomer(userId: string): CustomerLookup | undefined {
  const { operatorId } = useSession().data;
  return useQuery({ ...customerQuery(operatorId, userId), enabled: false }).data;
}
