/** The look of every text field. Its text has 16 px, or phones would zoom into the page. */
export const fieldBox =
  'min-h-11 w-full min-w-0 rounded-lg border border-edge bg-surface px-3 py-2 text-base text-ink transition-colors hover:border-ink aria-invalid:border-danger';
