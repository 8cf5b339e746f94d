import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { mostCustomers } from '#contract/most-customers';
import { customerLinksText as words } from '#text/customer-links';
import { useSession } from '../api/session-query';
import { serverClock } from '../browser/server-clock';
import { customerLinksQuery, type FoundLinks } from './customer-links-query';
import { describeLinks, describeRows, liveAt } from './describe-links';

/** Of a long list, some rows may be known, and others not. */
const roomForBoth = 'min-h-25 sm:min-h-20';
const roomForOne = 'min-h-15 sm:min-h-10';

/** So long the answer may take before the question says that there is none, in milliseconds. */
const patienceMs = 2000;

type LinksInQuestionProps = {
  /** The name of the bot whose customers they are; undefined where bots have no names. */
  bot: string | undefined;
  userIds: readonly string[];
};

/**
 * Says in a question which links that take over live for its customers already. Nothing waits for it, and it has its room from the beginning: what
 * comes late must not move the buttons.
 */
export function LinksInQuestion({ bot = '', userIds }: LinksInQuestionProps) {
  const { signIn, operatorId } = useSession().data;
  const { data, isError } = useQuery(customerLinksQuery(operatorId, bot, userIds));
  const isLate = useLate(patienceMs);
  const all = userIds.length;
  const isList = all > 1;
  const nowMs = serverClock.now();
  const live = data ? liveAt(data.links, nowMs) : [];
  const isUntold = data ? !data.isWhole : isError || isLate;
  return (
    <div className={`mt-4 text-sm ${all > mostCustomers ? roomForBoth : roomForOne}`}>
      <div aria-live="polite">
        {live.length > 0 && (
          <p className="break-words text-caution">
            {isList ? describeRows(live, all, { nowMs, signIn }) : describeLinks(live, { nowMs, signIn })}
          </p>
        )}
        {isUntold && <p className="text-muted">{isList ? words.untoldRows : words.untold}</p>}
      </div>
      {isNone(data, live.length) && <p className="text-muted">{isList ? words.noneRows : words.none}</p>}
    </div>
  );
}

const isNone = (data: FoundLinks | undefined, liveCount: number) => data?.isWhole && liveCount === 0;

function useLate(afterMs: number): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), afterMs);
    return () => clearTimeout(timer);
  }, [afterMs]);
  return isLate;
}
