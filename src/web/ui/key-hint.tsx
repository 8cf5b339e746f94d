/** The key that does the same, beside the name of a button. Assistive technology has it from `aria-keyshortcuts`. */
export function KeyHint({ children, className = '' }: { children: string; className?: string }) {
  return (
    <span aria-hidden="true" className={`rounded border border-edge px-1.5 font-mono text-sm ${className}`}>
      {children}
    </span>
  );
}
