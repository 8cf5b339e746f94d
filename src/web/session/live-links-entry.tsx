import type { MouseEvent } from 'react';
import { paths } from '#contract/paths';
import { menuText } from '#text/menu';
import { useIsMaking } from '../api/use-is-making';
import { deskPath } from '../browser/desk-path';
import { tab } from '../tab/this-tab';
import { AnyIcon } from '../ui/any-icon';

/** Leads supervisors to the page with the live links of all operators. What is typed at the desk is kept until they come back. */
export function LiveLinksEntry() {
  // Leaving the page while a link is being made would lose the link.
  const isMaking = useIsMaking();
  // Where the tab can store nothing, the desk stays open.
  const target = tab.canSeal() ? undefined : '_blank';
  const go = async (event: MouseEvent<HTMLAnchorElement>) => {
    const { href } = event.currentTarget;
    if (isMaking) event.preventDefault();
    if (isMaking || target || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    await tab.keepTyped();
    location.assign(href);
  };
  return (
    <a
      href={deskPath(paths.liveLinksPage)}
      target={target}
      aria-disabled={isMaking}
      onClick={go}
      className="flex min-h-11 items-center gap-2 rounded-lg border border-transparent px-3 py-2 font-medium text-ink hover:bg-sunken"
    >
      <AnyIcon name="list" className="size-5 text-muted" />
      <span>{menuText.liveLinks}</span>
    </a>
  );
}
