import { copyText } from '../browser/clipboard';
import { deskPath } from '../browser/desk-path';
import { text } from '../text/text';
import { Button } from '../ui/button';
import { CopyNotice } from '../ui/copy-notice';
import { Icon } from '../ui/icon';
import { useCopy } from '../ui/use-copy';
import { toFragment } from './to-fragment';
import type { TypedDraft } from './typed-draft';

/** Copies an address that opens the desk with the form filled in like this, for anyone who sets up a CRM (docs/crm.md). */
export function PrefillLink({ draft }: { draft: () => TypedDraft }) {
  const { state, copy } = useCopy();

  return (
    <div className="grid justify-items-center">
      <Button
        look="quiet"
        className="-my-2 text-sm"
        onClick={() => copy(() => copyText(`${location.origin}${deskPath('/')}#${toFragment(draft())}`))}
      >
        <Icon name={state === 'copied' ? 'check' : 'copy'} className="size-4" />
        {text.form.prefillLink}
      </Button>
      <CopyNotice
        state={state}
        copied={text.form.prefillLinkCopied}
        failed={text.form.prefillLinkFailed}
        look="text-muted"
        className="text-center"
      />
    </div>
  );
}
