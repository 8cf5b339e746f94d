import { text } from '../text/text';

/**
 * It stays in sight when the page is scrolled, so that nobody takes a sandbox link for a real one. On a low or zoomed screen, where it would hide
 * a third of the page, it scrolls along.
 */
export function SandboxBanner() {
  return (
    <aside
      aria-label={text.sandbox.name}
      className="sticky top-0 [@media(max-height:30rem)]:static z-10 border-b border-caution-line bg-caution-soft px-4 py-2 text-center text-sm text-caution"
    >
      <strong className="font-semibold">{`${text.sandbox.name}.`}</strong> <span>{text.sandbox.note}</span>{' '}
      <span className="max-sm:hidden">{text.sandbox.more}</span>
    </aside>
  );
}
