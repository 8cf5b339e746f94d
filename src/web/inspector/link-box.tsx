import { type MouseEvent, type Ref, useState } from 'react';
import { inspectorText } from '#text/inspector';
import type { LiveLink } from '../link/made-link';
import { AnyIcon } from '../ui/any-icon';
import { Question } from '../ui/question';

type LinkBoxProps = { link: LiveLink; linkRef: Ref<HTMLAnchorElement> };

/** The link itself. Where opening it takes the conversation over, a click asks first. */
export function LinkBox({ link: { url, mode }, linkRef }: LinkBoxProps) {
  const [asking, setAsking] = useState(false);

  const ask = (event: MouseEvent) => {
    if (mode === 'view') return;
    event.preventDefault();
    setAsking(true);
  };
  const open = () => {
    setAsking(false);
    window.open(url, '_blank', 'noopener,noreferrer');
  };

  return (
    <div className="flex max-h-32 items-start gap-2 overflow-y-auto rounded-lg border border-line bg-sunken p-3">
      <a
        ref={linkRef}
        href={url}
        translate="no"
        dir="ltr"
        target="_blank"
        rel="noopener noreferrer"
        title={inspectorText.opensInNewTab}
        onClick={ask}
        onAuxClick={(event) => event.button === 1 && ask(event)}
        className="min-h-6 min-w-0 font-mono text-sm break-all text-accent-strong underline underline-offset-2"
      >
        {url}
      </a>
      <AnyIcon name="external" className="mt-0.5 ms-auto size-4 rtl:[scale:-1_1] text-muted" />
      {asking && <Question role="dialog" words={inspectorText.open} onConfirm={open} onCancel={() => setAsking(false)} />}
    </div>
  );
}
