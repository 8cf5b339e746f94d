import type { CopyState } from './use-copy';

type CopyNoticeProps = { state: CopyState; copied: string; failed: string; look?: 'text-success' | 'text-muted'; className?: string };

/** Says what became of a copy. Its live region is always in the page, or screen readers would miss the first words. */
export function CopyNotice({ state, copied, failed, look = 'text-success', className = '' }: CopyNoticeProps) {
  return (
    <>
      <p aria-live="polite" className={`text-sm ${look} ${className}`}>
        {state === 'copied' && copied}
      </p>
      {state === 'failed' && (
        <p role="alert" className={`text-sm text-danger ${className}`}>
          {failed}
        </p>
      )}
    </>
  );
}
