import type { LiveLink } from '../link/made-link';
import { inspectorText } from '../text/en/inspector';
import { formatMoment } from '../text/time';

const words = inspectorText.wrongPerson;

/** What can still be done, and what cannot (docs/connect-api.md, "Share URL" and "The same rules elsewhere"). */
export function WrongPerson({ link: { mode, expiresAt }, nowMs }: { link: LiveLink; nowMs: number }) {
  return (
    <details className="rounded-lg border border-line px-4 open:pb-4">
      <summary className="cursor-pointer py-3 font-medium">{words.title}</summary>
      <div className="grid gap-2 text-sm">
        <p>{words.cannot}</p>
        <ol className="grid list-decimal gap-1.5 pl-5">
          {words.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p className="text-muted">
          {words.silent[mode] && <span>{words.silent[mode]}</span>}{' '}
          <span>{words.otherwise(formatMoment(Date.parse(expiresAt), nowMs))}</span>
        </p>
      </div>
    </details>
  );
}
