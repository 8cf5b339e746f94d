import { listText } from '#text/list';
import type { MadeLink } from '../link/made-link-schema';
import { AnyIcon } from '../ui/any-icon';
import { actionsOf, type LinkAction, type Phase } from './link-actions';
import { useCopiedFrom } from './use-row-copy';

type RowActionsProps = { link: MadeLink; who: string; phase: Phase; isReachable: boolean; isMenuOpen: boolean };

const target =
  'relative inline-grid size-11 shrink-0 place-items-center rounded-lg border text-sm font-medium transition-colors @min-[32rem]:size-8';
const quiet = 'border-transparent text-muted hover:bg-line/60 hover:text-ink';
const looks: Record<LinkAction, string> = {
  copy: 'border-edge bg-surface hover:border-accent hover:text-accent-strong',
  qr: 'border-caution-line bg-surface text-caution hover:border-caution',
  renew: 'border-edge bg-surface hover:border-accent hover:text-accent-strong',
  again: quiet,
  remove: quiet,
};

/** The buttons of a row. Their clicks arrive at the table, which has one handler for all. */
export function RowActions({ link, who, phase, isReachable, isMenuOpen }: RowActionsProps) {
  const copiedFrom = useCopiedFrom(link.id);
  const [copiedHere, copiedInMenu] = [copiedFrom === 'row', copiedFrom === 'menu'];
  const { primary, beside } = actionsOf(link.mode, phase);
  const tabIndex = isReachable ? 0 : -1;
  const look = (action: LinkAction) => (action === 'copy' && copiedHere ? 'check' : action);
  const word = copiedHere && primary === 'copy' ? listText.copied : listText.act[primary];

  return (
    <div className="flex items-center justify-end @min-[32rem]:gap-1">
      <button
        type="button"
        data-action={primary}
        tabIndex={tabIndex}
        aria-label={listText.of(word, who)}
        className={`${target} ${looks[primary]} @max-[32rem]:border-transparent @max-[32rem]:bg-transparent @min-[32rem]:inline-flex! @min-[32rem]:w-auto! @min-[32rem]:min-w-20 @min-[32rem]:items-center @min-[32rem]:justify-center @min-[32rem]:gap-1.5 @min-[32rem]:px-3`}
      >
        <AnyIcon
          name={look(primary)}
          className={copiedHere && primary === 'copy' ? 'size-5 text-success @min-[32rem]:size-4' : 'size-5 @min-[32rem]:hidden'}
        />
        <span className={`@max-[32rem]:sr-only ${copiedHere && primary === 'copy' ? 'text-success' : ''}`}>{word}</span>
      </button>
      {beside.map((action) => (
        <button
          key={action}
          type="button"
          data-action={action}
          tabIndex={tabIndex}
          aria-label={listText.of(listText.act[action], who)}
          className={`${target} ${quiet} @min-[32rem]:hidden`}
        >
          <AnyIcon name={look(action)} />
        </button>
      ))}
      <button
        type="button"
        data-action="more"
        tabIndex={tabIndex}
        aria-label={listText.of(listText.more, who)}
        aria-expanded={isMenuOpen}
        className={`${target} ${quiet}`}
      >
        <AnyIcon name={copiedInMenu ? 'check' : 'more'} />
      </button>
    </div>
  );
}
