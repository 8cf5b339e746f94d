import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { mostCustomers } from '#contract/most-customers';
import { customerLinksText as words } from '#text/customer-links';
import { useSession } from '../api/session-query';
import { serverClock } from '../browser/server-clock';
import { customerLinksQuery } from './customer-links-query';
import { describeLinks, describeRows, liveAt } from './describe-links';
import { LinksTold, roomForOne } from './links-told';

/** Of a long list, some rows may be known, and others not. */
const roomForBoth = 'min-h-25 sm:min-h-20';

/** So long the answer may take before the question says that there is none, in milliseconds. */
const patienceMs = 2000;

type LinksInQuestionProps = {
  /** The name of the bot whose customers they are; undefined where bots have no names. */
  bot: string | undefined;
  userIds: readonly string[];
};

/** Says in a question which links that take over live for its customers already. Nothing waits for it. */
export function LinksInQuestion({ bot = '', userIds }: LinksInQuestionProps) {
  const { signIn, operatorId } = useSession().data;
  const { data, isError } = useQuery(customerLinksQuery(operatorId, bot, userIds));
  const isLate = useLate(patienceMs);
  const all = userIds.length;
  const isList = all > 1;
  const nowMs = serverClock.now();
  const live = data ? liveAt(data.links, nowMs) : [];
  const describe = () => (isList ? describeRows(live, all, { nowMs, signIn }) : describeLinks(live, { nowMs, signIn }));
  const isUntold = data ? !data.isWhole : isError || isLate;
  return (
    <LinksTold
      room={`mt-4 ${all > mostCustomers ? roomForBoth : roomForOne}`}
      live={live.length > 0 && describe()}
      untold={isUntold && (isList ? words.untoldRows : words.untold)}
      none={data?.isWhole && live.length === 0 && (isList ? words.noneRows : words.none)}
    />
  );
}

function useLate(afterMs: number): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), afterMs);
    return () => clearTimeout(timer);
  }, [afterMs]);
  return isLate;
}
