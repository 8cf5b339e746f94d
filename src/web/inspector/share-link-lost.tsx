import { inspectorText } from '#text/inspector';
import type { MadeLink } from '../link/made-link-schema';
import { usePrivacy } from '../privacy/use-privacy';
import { AlertBox } from '../ui/alert-box';
import { Button } from '../ui/button';
import { fieldBox } from '../ui/field-box';

const words = inspectorText.lost;

/** Stands in place of a result that could not be drawn. The link was made, so it is here, in the plainest form that can be copied. */
export function ShareLinkLost({ link: { url }, onRetry }: { link: MadeLink; onRetry: () => void }) {
  const { masked, unmask } = usePrivacy();
  return (
    <section aria-label={inspectorText.title} className="grid gap-3 rounded-2xl border border-line bg-surface p-5 pt-16 sm:p-7 sm:pt-18">
      <AlertBox role="alert" className="p-4">
        {url === undefined ? words.ended : words.live}
      </AlertBox>
      {url !== undefined && masked && <Button onClick={unmask}>{inspectorText.unmask}</Button>}
      {url !== undefined && !masked && (
        <textarea
          readOnly
          rows={3}
          aria-label={words.link}
          value={url}
          onFocus={({ currentTarget }) => currentTarget.select()}
          className={`${fieldBox} font-mono text-sm break-all`}
        />
      )}
      <Button onClick={onRetry}>{words.retry}</Button>
    </section>
  );
}
