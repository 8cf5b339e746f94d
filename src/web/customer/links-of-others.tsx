import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { customerLinksText as words } from '#text/customer-links';
import { useSession } from '../api/session-query';
import { serverClock } from '../browser/server-clock';
import type { MadeLink } from '../link/made-link-schema';
import { customerLinksQuery } from './customer-links-query';
import { describeOther, liveAt } from './describe-links';
import { LinksTold, roomForOne } from './links-told';

type LinksOfOthersProps = {
  /** A link that takes over, and was just made. */
  link: MadeLink;
  masked: boolean;
};

/** Says beside a new link which other one lives for the customer, where no question has said it before. The operator's own stand in the list. */
export function LinksOfOthers({ link, masked }: LinksOfOthersProps) {
  const { userId, bot = '', mode, expiresAt } = link;
  const queryClient = useQueryClient();
  const { signIn, operatorId } = useSession().data;
  const query = customerLinksQuery(operatorId, bot, [userId]);
  const [isTold] = useState(() => queryClient.getQueryData(query.queryKey) !== undefined);
  const { data, isError } = useQuery({ ...query, enabled: !isTold });
  if (isTold || masked) return null;
  const nowMs = serverClock.now();
  // Where nobody signs in, nothing but its end tells this link from others.
  const found = liveAt(data?.links ?? [], nowMs).filter((other) => other.mode !== mode || other.expiresAt !== expiresAt);
  const last = found.findLast(({ own }) => !own);
  return (
    <LinksTold
      room={roomForOne}
      live={last && describeOther(last, { nowMs, signIn })}
      untold={(isError || data?.isWhole === false) && words.untold}
      none={data?.isWhole && found.length === 0 && words.none}
    />
  );
}
