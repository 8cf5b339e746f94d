import { useState } from 'react';
import type { ShareLinkDraft } from '#contract/share-link';
import { copyText } from '../result/copy-text';
import { text } from '../text/text';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { toFragment } from './to-fragment';

/** Copies an address that opens the desk with this form filled, for anyone who sets up a CRM (docs/crm.md). */
export function PrefillLink({ draft }: { draft: () => ShareLinkDraft }) {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');

  const copy = async () => {
    setState('idle');
    setState((await copyText(`${location.origin}/#${toFragment(draft())}`)) ? 'copied' : 'failed');
  };

  return (
    <div className="grid justify-items-center">
      <Button look="quiet" className="-my-2 text-sm" onClick={copy}>
        <Icon name={state === 'copied' ? 'check' : 'copy'} className="size-4" />
        {text.form.prefillLink}
      </Button>
      <p aria-live="polite" className="text-center text-sm text-muted">
        {state === 'copied' && text.form.prefillLinkCopied}
      </p>
      {state === 'failed' && (
        <p role="alert" className="text-center text-sm text-danger">
          {text.form.prefillLinkFailed}
        </p>
      )}
    </div>
  );
}
