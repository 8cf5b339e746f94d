import { listText } from '#text/list';
import { serverClock } from '../browser/server-clock';
import { isLive } from '../link/made-link';
import type { MadeLink } from '../link/made-link-schema';
import { QrFullscreen } from '../qr/qr-fullscreen';
import { Question } from '../ui/question';
import { actionsOf, phaseOf } from './link-actions';
import { RowMenu } from './row-menu';
import type { RowName } from './row-names';
import type { useListActs } from './use-list-acts';

type ListOverlayProps = { links: MadeLink[]; names: Map<number, RowName>; acts: ReturnType<typeof useListActs> };

/** What stands above the list: a row's menu, a QR code, or a question. */
export function ListOverlay({ links, names, acts }: ListOverlayProps) {
  const { open, close, act, remove, clear } = acts;
  const nowMs = serverClock.now();
  if (open.is === 'clearing') {
    return <Question role="dialog" look="danger" words={listText.clearQuestion} onConfirm={clear} onCancel={close} />;
  }
  const link = 'id' in open ? links.find(({ id }) => id === open.id) : undefined;
  if (!link) return null;
  if (open.is === 'removing') {
    return <Question role="dialog" look="danger" words={listText.removeQuestion} onConfirm={() => remove(link)} onCancel={close} />;
  }
  if (open.is === 'qr') return isLive(link, nowMs) && <QrFullscreen link={link} modules={open.modules} onClose={close} />;
  if (open.is !== 'menu') return null;
  return (
    <RowMenu
      key={link.id}
      who={names.get(link.id)?.who ?? ''}
      actions={actionsOf(link.mode, phaseOf(link, nowMs)).more}
      opener={open.opener}
      onAct={(action) => {
        // First, so that what opens next gives the focus back to the row.
        open.opener.focus();
        close();
        act(action, link, 'menu');
      }}
      onClose={close}
    />
  );
}
