import { useId, useState } from 'react';
import { inspectorText } from '#text/inspector';
import type { LiveLink } from '../link/made-link';
import { formatMoment } from '../text/time';
import { Button } from '../ui/button';

const words = inspectorText.wrongPerson;

type WrongPersonProps = { link: LiveLink; nowMs: number; className: string };

/** What can still be done, and what cannot (docs/connect-api.md, "Share URL" and "The same rules elsewhere"). It opens below the whole row of its button. */
export function WrongPerson({ link: { mode, expiresAt }, nowMs, className }: WrongPersonProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="quiet" className={className} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {words.title}
      </Button>
      <div id={id} hidden={!open} className="order-last mt-1.5 w-full px-1.5 text-sm">
        <div className="grid gap-2 rounded-lg bg-sunken p-3">
          <p>{words.cannot}</p>
          <ol className="grid list-decimal gap-1.5 ps-5">
            {words.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p className="text-muted">
            {words.silent[mode] && <span>{words.silent[mode]}</span>}{' '}
            <span>{words.otherwise(formatMoment(Date.parse(expiresAt), nowMs))}</span>
          </p>
        </div>
      </div>
    </>
  );
}
