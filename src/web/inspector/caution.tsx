import { inspectorText } from '#text/inspector';
import { AnyIcon } from '../ui/any-icon';

/** What a link that takes over can do by itself. It stands before all that passes the link on. */
export function Caution({ id }: { id: string }) {
  return (
    <p id={id} className="flex gap-2.5 rounded-lg border border-caution-line bg-caution-soft px-3 py-2.5 text-sm text-caution">
      <AnyIcon name="alert" className="mt-0.5 size-4" />
      <span>
        <strong className="font-semibold">{inspectorText.caution}</strong> <span>{inspectorText.previews}</span>
      </span>
    </p>
  );
}
