import { useSyncExternalStore } from 'react';
import { inspectorText } from '#text/inspector';
import { copied } from '../link/copied';
import type { MadeLink } from '../link/made-link-schema';

type AnnouncementsProps = { link: MadeLink; live: boolean; isSheet: boolean };

/** What is said politely. It is always in the panel, or screen readers would miss its first words. */
export function Announcements({ link, live, isSheet }: AnnouncementsProps) {
  const key = useSyncExternalStore(copied.subscribe, copied.get, () => undefined);
  const words = inspectorText.copy;
  // Under a sheet, what the page's own status says is out of reach.
  const said = key === `made:${link.id}` ? words.linkCopied : isSheet && key?.startsWith('copied:') ? words.copied : '';
  return (
    <div aria-live="polite" className={live ? 'sr-only' : 'rounded-lg bg-sunken p-3 text-sm'}>
      <p>{live ? said : inspectorText.endedNote}</p>
    </div>
  );
}
