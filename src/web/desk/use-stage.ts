import { useDeferredValue, useMemo, useState } from 'react';
import { useAtNow } from '../browser/use-now';
import { isLive } from '../link/made-link';
import type { MadeLink } from '../link/made-link-schema';
import { dropSelection, keepSelection, keptSelection } from './kept-selection';

/**
 * Which link the inspector shows: after a reload, the one that was selected in the list before, or the newest live one; none during and after a
 * failed attempt; or the one that was made or selected.
 */
type Stage = { shows: 'kept'; id: number } | { shows: 'nothing' } | { shows: 'link'; id: number; by: 'list' | 'create' };

/** What the inspector shows. */
type Shown = {
  link: MadeLink;
  /** Whether the operator, or a click on "Create link", has put the link there. */
  isChosen: boolean;
  /** Whether it was just made. What is picked from the list leaves the focus there. */
  isNew: boolean;
};

export function useStage(links: MadeLink[]) {
  const [stage, setStage] = useState<Stage>(() => ({ shows: 'kept', id: keptSelection() }));
  const id = useAtNow((nowMs) => find(stage, links, nowMs)?.id);
  const selected = links.find((link) => link.id === id);
  const isChosen = stage.shows === 'link';
  const isNew = isChosen && stage.by === 'create';
  const shown = useMemo((): Shown | undefined => selected && { link: selected, isChosen, isNew }, [selected, isChosen, isNew]);
  const late = useDeferredValue(shown);
  return {
    /** What is shown stays, and no new link takes its place. */
    hold: () => setStage(id === undefined ? { shows: 'nothing' } : { shows: 'link', id, by: 'list' }),
    selected,
    // A key that moves through the list shows the row first, and the inspector, with its QR code, follows. Only then: what is closed goes at once.
    inspected: shown && !isNew ? late : shown,
    select(id: number, by: 'list' | 'create') {
      if (by === 'list') keepSelection(id);
      else dropSelection();
      setStage({ shows: 'link', id, by });
    },
    clear() {
      dropSelection();
      setStage({ shows: 'nothing' });
    },
  };
}

/** @param nowMs by the server's clock. */
function find(stage: Stage, links: MadeLink[], nowMs: number): MadeLink | undefined {
  if (stage.shows === 'nothing') return undefined;
  const chosen = links.find((link) => link.id === stage.id);
  return stage.shows === 'link' ? chosen : (chosen ?? links.find((link) => isLive(link, nowMs)));
}
