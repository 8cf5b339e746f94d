import { useState } from 'react';
import { flushSync } from 'react-dom';
import { serverClock } from '../browser/server-clock';
import { isLive } from '../link/made-link';
import type { MadeLink } from '../link/made-link-schema';
import { useOnMask } from '../privacy/use-privacy';
import { encodeLink } from '../qr/encode-qr';
import type { LinkAction } from './link-actions';
import { recentLinks } from './use-recent-links';
import { useRowCopy } from './use-row-copy';

/** What stands above the list. */
type Open =
  | { is: 'nothing' }
  | { is: 'menu'; id: number; opener: HTMLElement }
  | { is: 'qr'; id: number; modules: boolean[][] }
  | { is: 'removing'; id: number }
  | { is: 'clearing' };

const nothing: Open = { is: 'nothing' };

type Handlers = {
  onSelect: (link: MadeLink) => void;
  onCreateAgain: (link: MadeLink) => void;
  onRenew: (link: MadeLink) => void;
  onRemoved: (link: MadeLink) => void;
  onEmptied: () => void;
};

/** What can be done with the links, and what is asked or shown on the way. */
export function useListActs({ onSelect, onCreateAgain, onRenew, onRemoved, onEmptied }: Handlers) {
  const [open, setOpen] = useState(nothing);
  const { copy, failedId } = useRowCopy(onSelect);
  const close = () => setOpen(nothing);
  useOnMask(close);

  const showQr = (link: MadeLink) => {
    const modules = link.url && encodeLink(link.url);
    if (modules) setOpen({ is: 'qr', id: link.id, modules });
    // The inspector has the URL that no code holds.
    else onSelect(link);
  };
  const remove = (link: MadeLink) => {
    // Synchronously: nothing outside an open question can take the focus, and afterwards the button that was pressed is gone.
    flushSync(() => {
      close();
      recentLinks.remove(link.id);
    });
    onRemoved(link);
  };
  const clear = () => {
    flushSync(() => recentLinks.clear());
    onEmptied();
  };
  const isLiveNow = (link: MadeLink) => isLive(link, serverClock.now());
  const act = (action: LinkAction, link: MadeLink, from: 'row' | 'menu' = 'row') => {
    if (action === 'copy' && isLive(link, serverClock.now())) copy(link, from);
    if (action === 'qr' && isLiveNow(link)) showQr(link);
    if (action === 'renew') onRenew(link);
    if (action === 'again') onCreateAgain(link);
    if (action === 'remove') isLiveNow(link) ? setOpen({ is: 'removing', id: link.id }) : remove(link);
  };

  return {
    open,
    close,
    act,
    /** The link of which the latest copy failed. */
    copyFailedId: failedId,
    toggleMenu: (link: MadeLink, opener: HTMLElement) =>
      setOpen((now) => (now.is === 'menu' && now.id === link.id ? nothing : { is: 'menu', id: link.id, opener })),
    askToClear: () => (recentLinks.get().some(isLiveNow) ? setOpen({ is: 'clearing' }) : clear()),
    remove,
    clear,
  };
}
