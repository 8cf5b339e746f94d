import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import type { CustomerLookup } from '#contract/customer-lookup';
import { useSession } from '../api/session-query';
import { type Asked, customerQuery } from './customer-query';
import { lookUpEach } from './look-up-each';

type Answer = { is: 'told'; customer: CustomerLookup } | { is: 'untold' };

const keyOf = ({ bot, userId }: Asked) => `${bot}\n${userId}`;

/** Looks the customers of several links up, each once, as long as it is used. What is not known yet has no answer. */
export function useCustomers(links: readonly { bot?: string | undefined; userId: string }[]) {
  const queryClient = useQueryClient();
  const { operatorId } = useSession().data;
  const [answers, setAnswers] = useState<ReadonlyMap<string, Answer>>(new Map());
  const customers = [...new Map(links.map(({ bot = '', userId }) => [keyOf({ bot, userId }), { bot, userId }])).values()];

  const begin = useEffectEvent((signal: AbortSignal) =>
    lookUpEach(customers, {
      ask: (asked) => queryClient.fetchQuery(customerQuery(operatorId, asked)),
      tell: (asked, customer) =>
        setAnswers((before) => new Map(before).set(keyOf(asked), customer ? { is: 'told', customer } : { is: 'untold' })),
      signal,
    }),
  );
  useEffect(() => {
    const end = new AbortController();
    begin(end.signal);
    return () => end.abort();
  }, []);

  return {
    customers: customers.map((asked) => ({ ...asked, key: keyOf(asked), answer: answers.get(keyOf(asked)) })),
    toldCount: answers.size,
  };
}
