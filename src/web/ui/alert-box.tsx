import type { ComponentProps } from 'react';

/** The box in which the page says what went wrong. */
export function AlertBox({ className = '', ...box }: ComponentProps<'div'>) {
  return <div className={`rounded-lg border border-danger bg-danger-soft text-danger ${className}`} {...box} />;
}
