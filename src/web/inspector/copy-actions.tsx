import { type ReactNode, type RefObject, useRef, useState } from 'react';
import { inspectorText } from '#text/inspector';
import { copyText } from '../browser/clipboard';
import { copied, useCopied } from '../link/copied';
import type { LiveLink } from '../link/made-link';
import { useShortcut } from '../shortcuts/use-shortcut';
import { AnyIcon } from '../ui/any-icon';
import { Button } from '../ui/button';
import { fieldBox } from '../ui/field-box';
import { copyKeys } from './copy-keys';
import { toMessage, toShareData } from './share-message';

type CopyActionsProps = {
  link: LiveLink;
  linkRef: RefObject<HTMLAnchorElement | null>;
  /** What comes before copying, where copying is not the first choice. */
  first?: ReactNode;
};

const words = inspectorText.copy;

/** What hands the link on as text. */
export function CopyActions({ link, linkRef, first }: CopyActionsProps) {
  const [failed, setFailed] = useState<'link' | 'message' | 'sheet'>();
  const [withNote, setWithNote] = useState(false);
  const linkButton = useRef<HTMLButtonElement>(null);
  const keys = { link: `copied:link:${link.id}`, message: `copied:message:${link.id}` };
  const isLinkCopied = useCopied(keys.link);
  const isMessageCopied = useCopied(keys.message);
  const wasCopiedWhenMade = useCopied(`made:${link.id}`);
  const note = withNote ? link.note : undefined;

  const copy = async (what: 'link' | 'message') => {
    copied.unsay();
    const done = await copyText(what === 'link' ? link.url : toMessage(link, note));
    setFailed(done ? undefined : what);
    if (done) copied.say(keys[what]);
    else if (what === 'link' && linkRef.current) getSelection()?.selectAllChildren(linkRef.current);
  };
  const share = async () => setFailed((await openShareSheet(toShareData(link, note))) ? undefined : 'sheet');
  useShortcut('c', () => {
    linkButton.current?.focus();
    copy('link');
  });

  const copyMessage = (
    <Button className="px-2!" onClick={() => copy('message')}>
      <CopyLabel name={words.message} done={isMessageCopied && words.copied} />
    </Button>
  );
  return (
    <div className="grid gap-2">
      <div className="grid grid-cols-2 gap-2">
        {first}
        <Button ref={linkButton} look={first ? 'plain' : 'primary'} className="px-2!" aria-keyshortcuts="c" onClick={() => copy('link')}>
          <CopyLabel name={words.link} done={(wasCopiedWhenMade && words.linkCopied) || (isLinkCopied && words.copied)} />
        </Button>
        {!first && copyMessage}
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 empty:hidden *:[button]:flex-1">
        {first && copyMessage}
        {'share' in navigator && (
          <Button className="px-2!" onClick={share}>
            <AnyIcon name="share" />
            {words.share}
          </Button>
        )}
        {link.note && (
          <label className="ms-auto flex min-h-6 items-center gap-2 text-sm">
            <input
              type="checkbox"
              checked={withNote}
              onChange={({ currentTarget }) => setWithNote(currentTarget.checked)}
              className="size-5 accent-accent"
            />
            <span>{words.withNote}</span>
          </label>
        )}
      </div>
      {failed === 'message' && (
        <textarea
          ref={(box) => box?.select()}
          readOnly
          rows={5}
          aria-label={words.messageBox}
          value={toMessage(link, note)}
          className={`${fieldBox} resize-y text-sm`}
        />
      )}
      {failed && (
        <p role="alert" className="text-sm text-danger">
          {failed === 'sheet' ? words.shareFailed : words.failed(copyKeys())}
        </p>
      )}
    </div>
  );
}

/** "Copied" is announced elsewhere, so the button keeps its name. */
function CopyLabel({ name, done }: { name: string; done: string | false }) {
  if (!done) return <span>{name}</span>;
  return (
    <>
      <span className="sr-only">{name}</span>
      <AnyIcon name="check" />
      <span aria-hidden="true">{done}</span>
    </>
  );
}

/** @returns false where the browser did not open its share sheet. Closing the sheet without choosing anybody is not a failure. */
async function openShareSheet(data: ShareData): Promise<boolean> {
  try {
    await navigator.share(data);
    return true;
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError';
  }
}
