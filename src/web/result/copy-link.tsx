import { useRef, useState } from 'react';
import { text } from '../text/text';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { copyKeys, copyText, selectText } from './copy-text';

type CopyState = 'idle' | 'copying' | 'copied' | 'failed';
type CopyLinkProps = {
  url: string;
  onCopied: () => void;
  /** Called before each try, so that a second "Copied" is heard too. */
  onUnsaid: () => void;
};

/** The URL and its copying. "Copied" is said after the clipboard has answered, never before. */
export function CopyLink({ url, onCopied, onUnsaid }: CopyLinkProps) {
  const linkRef = useRef<HTMLAnchorElement>(null);
  const [state, setState] = useState<CopyState>('idle');

  const copy = async () => {
    setState('copying');
    onUnsaid();
    const copied = await copyText(url);
    setState(copied ? 'copied' : 'failed');
    if (copied) return onCopied();
    if (linkRef.current) selectText(linkRef.current);
  };

  return (
    <div className="grid gap-3">
      <p className="flex max-h-32 items-start gap-2 overflow-y-auto rounded-lg border border-line bg-sunken p-3">
        <a
          ref={linkRef}
          href={url}
          target="_blank"
          rel="noopener noreferrer"
          title={text.result.opensInNewTab}
          className="min-w-0 font-mono text-sm break-all text-accent-strong underline underline-offset-2"
        >
          {url}
        </a>
        <Icon name="external" className="mt-0.5 ml-auto size-4 text-muted" />
      </p>
      <Button look="primary" onClick={copy} aria-busy={state === 'copying'}>
        <Icon name={state === 'copied' ? 'check' : 'copy'} />
        {text.copy.action}
      </Button>
      {state === 'failed' && (
        <p role="alert" className="text-sm text-danger">
          {text.copy.failed(copyKeys())}
        </p>
      )}
    </div>
  );
}
