import { examplesText } from '#text/examples';
import { useSession } from '../api/session-query';

/** User IDs to try, where nothing is real. On a phone there is no room for them beside what stands before them. */
export function SandboxExamples({ onPick }: { onPick: (userId: string) => void }) {
  const { sandbox } = useSession().data;
  if (!sandbox) return null;
  return (
    <select
      aria-label={examplesText.name}
      // It is a menu: it holds no value of its own.
      value=""
      onChange={(event) => onPick(event.currentTarget.value)}
      className="h-6 w-36 min-w-0 max-sm:peer-not-empty:hidden rounded-sm border border-transparent bg-surface px-1 text-sm text-accent hover:border-edge"
    >
      <option value="">{examplesText.name}</option>
      {Object.entries(examplesText.ids).map(([userId, words]) => (
        <option key={userId} value={userId}>{`${words}: ${userId}`}</option>
      ))}
    </select>
  );
}
