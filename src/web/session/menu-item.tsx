import { Children, type ComponentProps } from 'react';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';

type MenuItemProps = ComponentProps<typeof Button> & { icon: ComponentProps<typeof Icon>['name'] };

/** A choice in the menu: its drawing, its name, and what follows at the far end. */
export function MenuItem({ icon, className = '', children, ...button }: MenuItemProps) {
  return (
    <Button look="quiet" className={`w-full justify-start px-3! text-ink! ${className}`} {...button}>
      <Icon name={icon} className="size-5 text-muted" />
      {Children.toArray(children)}
    </Button>
  );
}
