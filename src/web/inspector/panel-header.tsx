import { maskUserId } from '#contract/mask-user-id';
import { inspectorText } from '#text/inspector';
import type { MadeLink } from '../link/made-link-schema';
import { text } from '../text/text';
import { AnyIcon } from '../ui/any-icon';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import { VisibleId } from '../ui/visible-id';

type PanelHeaderProps = {
  link: MadeLink;
  masked: boolean;
  onHide: (() => void) | undefined;
  onClose: (() => void) | undefined;
};

/** Whose conversation it is, and what the link does with it. */
export function PanelHeader({ link: { userId, mode }, masked, onHide, onClose }: PanelHeaderProps) {
  const colours = mode === 'view' ? 'bg-accent-soft text-accent-strong' : 'bg-caution-soft text-caution';
  return (
    <header className="flex items-start gap-1">
      <h2 className="flex min-w-0 flex-1 flex-wrap items-center gap-x-2.5 gap-y-1 text-lg leading-7 font-semibold">
        <VisibleId userId={masked ? maskUserId(userId) : userId} className="min-w-0 font-mono wrap-anywhere whitespace-pre-wrap" />{' '}
        <span
          className={`inline-flex items-center gap-1.5 rounded-full border border-transparent px-2.5 text-sm leading-6 whitespace-nowrap ${colours}`}
        >
          <AnyIcon name={mode} className="size-4" />
          <span>{text.form.modes[mode].name}</span>
        </span>
      </h2>
      {onHide && (
        <Button look="quiet" className="-my-1 min-h-9! px-2! text-sm" onClick={onHide}>
          {inspectorText.hide}
        </Button>
      )}
      {onClose && <IconButton icon="close" name={inspectorText.close} className="-my-2 -me-2" onClick={onClose} />}
    </header>
  );
}
