import type { ComponentProps } from 'react';
import { AnyIcon, type IconName } from './any-icon';

type MenuItemProps = ComponentProps<'button'> & { icon: IconName };

/** A choice in the menu of a MenuButton. */
export function MenuItem({ icon, children, ...button }: MenuItemProps) {
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      className="flex min-h-11 w-full items-center gap-2.5 rounded-lg px-3 text-start whitespace-nowrap hover:bg-sunken focus-visible:-outline-offset-2"
      {...button}
    >
      <AnyIcon name={icon} className="size-5 text-muted" />
      <span>{children}</span>
    </button>
  );
}
