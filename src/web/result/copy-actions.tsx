import { type RefObject, useRef, useState } from 'react';
import type { LiveLink } from '../recent/made-link';
import { useShortcut } from '../shortcuts/use-shortcut';
import { resultText } from '../text/en/result';
import { Button } from '../ui/button';
import { fieldBox } from '../ui/field-box';
import { Icon } from '../ui/icon';
import { copyKeys, copyText } from './copy-text';
import { toMessage, toShareData } from './share-message';

type What = 'link' | 'message';
type CopyState = { is: 'idle' } | { is: 'copying' | 'copied' | 'failed'; what: What } | { is: 'not_shared' };
type CopyActionsProps = {
  link: LiveLink;
  linkRef: RefObject<HTMLAnchorElement | null>;
  onCopied: () => void;
  /** Called before each try, so that a second "Copied" is heard too. */
  onUnsaid: () => void;
};

/** What hands the link on as text. "Copied" is said after the clipboard has answered, never before. */
export function CopyActions({ link, linkRef, onCopied, onUnsaid }: CopyActionsProps) {
  const [state, setState] = useState<CopyState>({ is: 'idle' });
  const linkButton = useRef<HTMLButtonElement>(null);
  const words = resultText.copy;

  const copy = async (what: What) => {
    setState({ is: 'copying', what });
    onUnsaid();
    const copied = await copyText(what === 'link' ? link.url : toMessage(link));
    setState({ is: copied ? 'copied' : 'failed', what });
    if (copied) return onCopied();
    if (what === 'link' && linkRef.current) getSelection()?.selectAllChildren(linkRef.current);
  };
  const share = async () => {
    setState({ is: 'idle' });
    try {
      await navigator.share(toShareData(link));
    } catch (error) {
      // Closing the sheet without choosing anybody is no failure.
      if (!(error instanceof DOMException && error.name === 'AbortError')) setState({ is: 'not_shared' });
    }
  };
  useShortcut('c', () => {
    linkButton.current?.focus();
    copy('link');
  });
  const icon = (what: What) => (state.is === 'copied' && state.what === what ? 'check' : 'copy');

  return (
    <div className="grid gap-3">
      <Button ref={linkButton} look="primary" onClick={() => copy('link')} aria-busy={state.is === 'copying' && state.what === 'link'}>
        <Icon name={icon('link')} />
        {words.link}
      </Button>
      <div className="grid auto-cols-fr gap-2 sm:grid-flow-col">
        <Button onClick={() => copy('message')} aria-busy={state.is === 'copying' && state.what === 'message'}>
          <Icon name={icon('message')} />
          {words.message}
        </Button>
        {'share' in navigator && (
          <Button onClick={share}>
            <Icon name="share" />
            {words.share}
          </Button>
        )}
      </div>
      {state.is === 'failed' && state.what === 'message' && (
        <textarea
          ref={(box) => box?.select()}
          readOnly
          rows={5}
          aria-label={words.messageBox}
          defaultValue={toMessage(link)}
          className={`${fieldBox} resize-y text-sm`}
        />
      )}
      {(state.is === 'failed' || state.is === 'not_shared') && (
        <p role="alert" className="text-sm text-danger">
          {state.is === 'failed' ? words.failed(copyKeys()) : words.shareFailed}
        </p>
      )}
    </div>
  );
}
