import { useState } from 'react';
import { useAtNow } from '../browser/use-now';
import { isLive } from '../link/made-link';
import type { MadeLink } from '../link/made-link-schema';

/** Which link the inspector shows: the newest live one after a reload, none during and after a failed attempt, or the one that was selected. */
type Stage = { shows: 'newest' } | { shows: 'nothing' } | { shows: 'link'; id: number; by: 'list' | 'create' };

export function useStage(links: MadeLink[]) {
  const [stage, setStage] = useState<Stage>({ shows: 'newest' });
  const id = useAtNow((nowMs) => find(stage, links, nowMs)?.id);
  return {
    selected: links.find((link) => link.id === id),
    /** Whether the operator, or a click on "Create link", has put the link there. */
    isChosen: stage.shows === 'link',
    /** Whether it was just made. What is picked from the list leaves the focus there. */
    isNew: stage.shows === 'link' && stage.by === 'create',
    select: (id: number, by: 'list' | 'create') => setStage({ shows: 'link', id, by }),
    clear: () => setStage({ shows: 'nothing' }),
  };
}

/** @param nowMs by the server's clock. */
function find(stage: Stage, links: MadeLink[], nowMs: number): MadeLink | undefined {
  if (stage.shows === 'nothing') return undefined;
  return links.find((link) => (stage.shows === 'link' ? link.id === stage.id : isLive(link, nowMs)));
}
