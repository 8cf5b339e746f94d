import type { ComponentProps } from 'react';
import { AnyIcon, type IconName } from './any-icon';
import { Button } from './button';

type IconButtonProps = Omit<ComponentProps<typeof Button>, 'children' | 'name'> & {
  icon: IconName;
  name: string;
};

/** A button without visible text. It shows its name when it is pointed at, and assistive technology always has it. */
export function IconButton({ icon, name, className = '', ...button }: IconButtonProps) {
  return (
    <Button look="quiet" aria-label={name} title={name} className={`size-11 px-0 ${className}`} {...button}>
      <AnyIcon name={icon} />
    </Button>
  );
}
