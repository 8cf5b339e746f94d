/** What is shown at the top of the result and announced by screen readers. */
export type Status = { text: string; look: keyof typeof looks };

export const silent: Status = { text: '', look: 'plain' };

const pill = 'top-5 right-5 rounded-full px-3 py-1 text-sm font-semibold sm:top-7 sm:right-7';
const looks = {
  success: `${pill} bg-success-soft text-success`,
  plain: `${pill} bg-sunken text-muted empty:opacity-0`,
  busy: 'inset-x-5 top-5 font-semibold sm:inset-x-7 sm:top-7',
};

/** It is always in the page, or screen readers would miss its first words. */
export function StatusLine({ status }: { status: Status }) {
  return (
    <p role="status" className={`absolute ${looks[status.look]}`}>
      {status.text}
    </p>
  );
}
