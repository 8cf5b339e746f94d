import { failureText } from '#text/failures';
import { copyText } from '../browser/clipboard';
import { copied, useCopied } from '../link/copied';
import { IconButton } from '../ui/icon-button';

/** Names the failed request for an administrator. */
export function Reference({ requestId }: { requestId: string }) {
  const key = `copied:${requestId}`;
  const isCopied = useCopied(key);
  const copy = async () => {
    copied.unsay();
    if (await copyText(requestId)) copied.say(key);
  };
  return (
    <p className="flex items-center gap-1 text-muted">
      <span className="min-w-0 break-words">{failureText.reference(requestId)}</span>
      <IconButton
        icon={isCopied ? 'check' : 'copy'}
        name={failureText.copyReference}
        className="-my-1 size-7! min-h-7! shrink-0"
        onClick={copy}
      />
    </p>
  );
}
