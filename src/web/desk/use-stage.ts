import { useState } from 'react';
import { isLive } from '../link/made-link';
import type { MadeLink } from '../link/made-link-schema';

/** Which link the inspector shows: the newest live one after a reload, none during and after a failed attempt, or the one that was selected. */
type Stage = { shows: 'newest' } | { shows: 'nothing' } | { shows: 'link'; id: number };

/** @param nowMs by the server's clock. */
export function useStage(links: MadeLink[], nowMs: number) {
  const [stage, setStage] = useState<Stage>({ shows: 'newest' });
  return {
    selected: find(stage, links, nowMs),
    /** Whether the operator, or a click on "Create link", has put the link there. */
    isChosen: stage.shows === 'link',
    select: (id: number) => setStage({ shows: 'link', id }),
    clear: () => setStage({ shows: 'nothing' }),
  };
}

function find(stage: Stage, links: MadeLink[], nowMs: number): MadeLink | undefined {
  if (stage.shows === 'nothing') return undefined;
  return links.find((link) => (stage.shows === 'link' ? link.id === stage.id : isLive(link, nowMs)));
}
