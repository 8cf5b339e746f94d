import { Children, type ComponentProps, type ReactNode } from 'react';
import { Button } from '../ui/button';

type MenuItemProps = ComponentProps<typeof Button> & { icon: ReactNode };

/** A choice in the menu: its drawing, its name, and what follows at the far end. */
export function MenuItem({ icon, className = '', children, ...button }: MenuItemProps) {
  return (
    <Button look="quiet" className={`w-full justify-start px-3! text-ink! ${className}`} {...button}>
      <span className="text-muted">{icon}</span>
      {Children.toArray(children)}
    </Button>
  );
}
