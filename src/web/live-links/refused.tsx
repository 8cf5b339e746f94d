import { liveLinksText } from '#text/live-links';

const words = liveLinksText.refused;

/** Stands in place of the list for those who may not see it. */
export function Refused() {
  return (
    <section className="rounded-2xl border border-line bg-surface p-5">
      <h2 className="font-semibold">{words.title}</h2>
      <p className="text-muted">{words.body}</p>
    </section>
  );
}
