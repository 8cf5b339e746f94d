type DrawingProps = { path: string; className?: string | undefined };

/** A drawing beside a word. Assistive technology ignores it. */
export function Drawing({ path, className = 'size-5' }: DrawingProps) {
  return (
    <svg viewBox="0 0 24 24" className={`shrink-0 ${className}`} aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.8">
      <path d={path} strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
