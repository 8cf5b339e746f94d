import { liveLinksText } from '#text/live-links';
import { messageOf } from './message-of';
import type { Export } from './use-export';

/** Says what becomes of the file. Its live region is always in the page, or screen readers would miss the first words. */
export function ExportNotice({ state }: { state: Export }) {
  return (
    <>
      <p aria-live="polite" className="text-sm text-muted empty:hidden">
        {progressOf(state)}
      </p>
      {state.is === 'failed' && (
        <p role="alert" className="text-sm text-danger">
          {messageOf(state.error)}
        </p>
      )}
    </>
  );
}

function progressOf(state: Export): string | undefined {
  const { reading, saved, cut } = liveLinksText.csv;
  if (state.is === 'reading') return reading(state.count);
  if (state.is === 'saved') return state.isCut ? cut(state.count) : saved(state.count);
  return undefined;
}
