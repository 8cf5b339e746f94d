import { useId, useRef } from 'react';
import { crmText } from '#text/menu';
import { useSession } from '../api/session-query';
import { copyText } from '../browser/clipboard';
import { deskPath } from '../browser/desk-path';
import { AnyIcon } from '../ui/any-icon';
import { Button } from '../ui/button';
import { CopyNotice } from '../ui/copy-notice';
import { DialogFrame } from '../ui/dialog-frame';
import { fieldBox } from '../ui/field-box';
import { useCopy } from '../ui/use-copy';

const usualHours = 8;

/** Explains the address that opens the desk from a CRM (docs/crm.md), with a placeholder for the user ID, and copies it. */
export function CrmLinkDialog({ onClose }: { onClose: () => void }) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const { bots, modes } = useSession().data;
  const [first] = modes.filter(({ allowed }) => allowed);
  const { mode = 'view', maxHours = usualHours } = first ?? {};
  const [bot, ...otherBots] = bots;
  const botPart = bot && otherBots.length > 0 ? `&bot=${bot.name}` : '';
  const { state, copy } = useCopy();
  const address = `${location.origin}${deskPath('/')}#userId=${crmText.placeholder}&mode=${mode}&hours=${Math.min(usualHours, maxHours)}${botPart}`;

  const copyAddress = async () => {
    if (!(await copy(() => copyText(address)))) field.current?.select();
  };

  return (
    <DialogFrame title={crmText.title} body={crmText.body} onClose={onClose}>
      <label htmlFor={id} className="mt-4 mb-1.5 block font-semibold">
        {crmText.address}
      </label>
      <textarea
        ref={field}
        id={id}
        readOnly
        dir="ltr"
        rows={3}
        value={address}
        onFocus={({ target }) => target.select()}
        className={`${fieldBox} resize-none font-mono break-all`}
      />
      <dl className="mt-4 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5">
        {crmText.replace(maxHours, botPart && bots.map(({ name }) => name).join(', ')).map(({ part, by }) => (
          <div key={part} className="col-span-2 grid grid-cols-subgrid items-baseline">
            <dt className="font-mono">{part}</dt>
            <dd className="text-muted">{by}</dd>
          </div>
        ))}
      </dl>
      <CopyNotice state={state} copied={crmText.copied} failed={crmText.failed} className="mt-4 min-h-6 text-base!" />
      <div className="mt-2 flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>{crmText.close}</Button>
        <Button look="primary" data-autofocus onClick={copyAddress}>
          <AnyIcon name={state === 'copied' ? 'check' : 'copy'} />
          {crmText.copy}
        </Button>
      </div>
    </DialogFrame>
  );
}
