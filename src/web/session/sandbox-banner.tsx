import { text } from '../text/text';

/** Stays in sight however far the page is scrolled: nothing made here may be mistaken for the real thing. Only where it would hide a third of a low or zoomed screen does it scroll along. */
export function SandboxBanner() {
  return (
    <aside
      aria-label={text.sandbox.name}
      className="sticky top-0 [@media(max-height:30rem)]:static z-10 border-b border-caution-line bg-caution-soft px-4 py-2 text-center text-sm text-caution"
    >
      <strong className="font-semibold">{text.sandbox.name}.</strong> {text.sandbox.note}
    </aside>
  );
}
