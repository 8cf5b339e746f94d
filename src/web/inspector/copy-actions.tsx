import { type RefObject, useRef, useState } from 'react';
import { copyText } from '../browser/clipboard';
import { copied } from '../link/copied';
import type { LiveLink } from '../link/made-link';
import { useShortcut } from '../shortcuts/use-shortcut';
import { inspectorText } from '../text/en/inspector';
import { Button } from '../ui/button';
import { fieldBox } from '../ui/field-box';
import { Icon } from '../ui/icon';
import { type CopyState, useCopy } from '../ui/use-copy';
import { copyKeys } from './copy-keys';
import { toMessage, toShareData } from './share-message';

type What = 'link' | 'message' | 'sheet';
type CopyActionsProps = {
  link: LiveLink;
  linkRef: RefObject<HTMLAnchorElement | null>;
};

/** What hands the link on as text. */
export function CopyActions({ link, linkRef }: CopyActionsProps) {
  const { state, copy: attempt } = useCopy();
  const [what, setWhat] = useState<What>('link');
  const linkButton = useRef<HTMLButtonElement>(null);
  const words = inspectorText.copy;

  const copy = async (next: 'link' | 'message') => {
    setWhat(next);
    copied.unsay();
    if (await attempt(() => copyText(next === 'link' ? link.url : toMessage(link)))) return copied.say(`copied:${next}:${link.id}`);
    if (next === 'link' && linkRef.current) getSelection()?.selectAllChildren(linkRef.current);
  };
  const share = () => {
    setWhat('sheet');
    return attempt(() => openShareSheet(link));
  };
  useShortcut('c', () => {
    linkButton.current?.focus();
    copy('link');
  });
  const isNow = (is: CopyState, of: What) => state === is && what === of;

  return (
    <div className="grid gap-3">
      <Button ref={linkButton} look="primary" onClick={() => copy('link')} aria-busy={isNow('copying', 'link')}>
        <Icon name={isNow('copied', 'link') ? 'check' : 'copy'} />
        {words.link}
      </Button>
      <div className="grid auto-cols-fr gap-2 sm:grid-flow-col">
        <Button onClick={() => copy('message')} aria-busy={isNow('copying', 'message')}>
          <Icon name={isNow('copied', 'message') ? 'check' : 'copy'} />
          {words.message}
        </Button>
        {'share' in navigator && (
          <Button onClick={share}>
            <Icon name="share" />
            {words.share}
          </Button>
        )}
      </div>
      {isNow('failed', 'message') && (
        <textarea
          ref={(box) => box?.select()}
          readOnly
          rows={5}
          aria-label={words.messageBox}
          defaultValue={toMessage(link)}
          className={`${fieldBox} resize-y text-sm`}
        />
      )}
      {state === 'failed' && (
        <p role="alert" className="text-sm text-danger">
          {what === 'sheet' ? words.shareFailed : words.failed(copyKeys())}
        </p>
      )}
    </div>
  );
}

/** @returns false where the browser did not open its share sheet. Closing the sheet without choosing anybody is not a failure. */
async function openShareSheet(link: LiveLink): Promise<boolean> {
  try {
    await navigator.share(toShareData(link));
    return true;
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError';
  }
}
