import type { ComponentProps } from 'react';
import { AnyIcon, type IconName } from '../ui/any-icon';
import { Button } from '../ui/button';

type BarButtonProps = Omit<ComponentProps<typeof Button>, 'children'> & { icon: IconName; name: string };

/** A button in the bar: on a phone, its word stands below its drawing. */
export function BarButton({ icon, name, ...button }: BarButtonProps) {
  return (
    <Button
      look="quiet"
      className="flex-col px-0.5! py-1! text-xs leading-tight gap-0.5! text-ink! @min-[32rem]:min-h-8! @min-[32rem]:flex-row @min-[32rem]:px-2! @min-[32rem]:text-sm"
      {...button}
    >
      <AnyIcon name={icon} className={icon === 'check' ? 'size-5 text-success @min-[32rem]:size-4' : 'size-5 @min-[32rem]:hidden'} />
      {name}
    </Button>
  );
}
