import type { ReactNode } from 'react';
import { inspectorText } from '#text/inspector';
import type { MadeLink } from '../link/made-link-schema';
import { text } from '../text/text';
import { formatMoment } from '../text/time';
import { formatTimeLeft } from '../text/time-left';

type LinkFactsProps = {
  link: MadeLink;
  masked: boolean;
  nowMs: number;
  /** Nothing for a link that has ended. */
  leftMs: number;
  isEnding: boolean;
};

/** The end of the link and its note. They never come from the form, which may have changed since. */
export function LinkFacts({ link, masked, nowMs, leftMs, isEnding }: LinkFactsProps) {
  return (
    <p className="text-sm text-muted">
      <span>{leftMs > 0 ? text.form.until : inspectorText.ended}</span>{' '}
      <time dateTime={link.expiresAt} className="font-semibold text-ink">
        {formatMoment(Date.parse(link.expiresAt), nowMs)}
      </time>
      {leftMs > 0 && (
        <Fact>
          <span className={`whitespace-nowrap tabular-nums ${isEnding ? 'font-semibold text-caution' : ''}`}>
            {inspectorText.left(formatTimeLeft(leftMs))}
          </span>
        </Fact>
      )}
      {link.botTitle && (
        <Fact>
          <bdi>{link.botTitle}</bdi>
        </Fact>
      )}
      {link.reason && !masked && (
        <Fact>
          <bdi className="wrap-anywhere">{link.reason}</bdi>
        </Fact>
      )}
      {link.note && !masked && (
        <Fact>
          <bdi className="wrap-anywhere">{link.note}</bdi>
        </Fact>
      )}
    </p>
  );
}

function Fact({ children }: { children: ReactNode }) {
  return (
    <>
      <span> · </span>
      {children}
    </>
  );
}
