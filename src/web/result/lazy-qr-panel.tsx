import { useQuery } from '@tanstack/react-query';
import type { CreatedLink } from '../share/use-create-share-link';
import { text } from '../text/text';
import { Button } from '../ui/button';
import { laterPart } from '../ui/later-part';

export const qrPanelPart = laterPart('qr-panel', async () => (await import('./qr-panel')).QrPanel);

/** The QR code when its code has come. Without it the link itself is still there. */
export function LazyQrPanel({ link }: { link: CreatedLink }) {
  const { data: QrPanel, isError, isFetching, refetch } = useQuery(qrPanelPart);

  if (QrPanel) return <QrPanel link={link} />;
  if (!isError || isFetching) return <p className="late text-sm text-muted">{text.qr.loading}</p>;
  return (
    <div className="flex flex-wrap items-center gap-3">
      <p role="alert" className="text-sm text-danger">
        {text.qr.failed}
      </p>
      <Button onClick={() => refetch()}>{text.qr.retry}</Button>
    </div>
  );
}
