import { useState } from 'react';
import { liveLinksText } from '#text/live-links';
import { copyText } from '../browser/clipboard';
import { CopyNotice } from '../ui/copy-notice';
import { useCopy } from '../ui/use-copy';
import { LinkRow } from './link-row';
import type { LiveLink } from './read-live-links';

type LinksTableProps = {
  links: readonly LiveLink[];
  /** How a bot is called; undefined where there are not several. */
  titleOf: ((bot: string) => string) | undefined;
  /** The links are those of another filter, until those of this one are there. */
  isOld: boolean;
};

const { ends, mode, bot, operator, made, requestId } = liveLinksText.columns;

/** One row for each link. Where there is no room for columns, a row is a card. */
export function LinksTable({ links, titleOf, isOld }: LinksTableProps) {
  const { state, copy } = useCopy();
  const [copiedId, setCopiedId] = useState<string>();
  const copyId = (id: string) => {
    setCopiedId(id);
    copy(() => copyText(id));
  };
  const heads = [ends, mode, ...(titleOf ? [bot] : []), operator, made, requestId];
  return (
    <>
      <table aria-busy={isOld} className={`w-full text-sm @max-[44rem]:block ${isOld ? 'opacity-60' : ''}`}>
        <caption className="sr-only">{liveLinksText.title}</caption>
        <thead className="text-muted @max-[44rem]:sr-only">
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" className="pe-3 pb-1 text-start font-medium">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="@max-[44rem]:block">
          {links.map((link) => (
            <LinkRow
              key={link.requestId}
              link={link}
              titleOf={titleOf}
              isCopied={state === 'copied' && link.requestId === copiedId}
              onCopy={copyId}
            />
          ))}
        </tbody>
      </table>
      <CopyNotice state={state} copied={liveLinksText.copied} failed={liveLinksText.copyFailed} className="sr-only" />
    </>
  );
}
