import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ShareLinkDraft } from '#contract/share-link';
import { qrPanelPart } from '../result/lazy-qr-panel';
import { ResultBusy } from '../result/result-busy';
import { ResultEmpty } from '../result/result-empty';
import { ShareLinkPanel } from '../result/share-link-panel';
import { type Status, StatusLine, silent } from '../result/status-line';
import { sessionQuery } from '../session/use-session';
import { text } from '../text/text';
import { ShareForm } from './share-form';
import { useCreateShareLink } from './use-create-share-link';

/** The whole job on one screen: the form, and beside it the last link that was made. */
export function ShareDesk({ maxHours }: { maxHours: number }) {
  const queryClient = useQueryClient();
  const shareLink = useCreateShareLink();
  const [status, setStatus] = useState<Status>(silent);
  const typedMeanwhile = useRef(false);

  const create = async (draft: ShareLinkDraft) => {
    if (shareLink.isUnderWay()) return;
    setStatus({ text: text.result.busy, look: 'busy' });
    typedMeanwhile.current = false;
    try {
      await shareLink.mutateAsync(draft);
      setStatus({ text: text.result.created, look: 'success' });
    } catch (error) {
      setStatus(silent);
      // The longest validity may have changed since the page was loaded.
      queryClient.invalidateQueries(sessionQuery);
      throw error;
    }
  };

  return (
    <main className="grid gap-5 lg:grid-cols-2 lg:items-start">
      <section className="rounded-2xl border border-line bg-surface p-5 sm:p-7">
        <ShareForm
          maxHours={maxHours}
          busy={shareLink.isPending}
          onCreate={create}
          onInput={() => {
            typedMeanwhile.current = true;
            // A link will be wanted: what its result needs can be loaded meanwhile.
            queryClient.prefetchQuery(qrPanelPart);
          }}
        />
      </section>
      <div className="relative lg:sticky lg:top-14">
        <StatusLine status={status} />
        {shareLink.isPending && <ResultBusy onSlow={() => setStatus({ text: text.result.slow, look: 'busy' })} />}
        {shareLink.lastLink && (
          <div hidden={shareLink.isPending}>
            <ShareLinkPanel
              key={shareLink.lastLink.url}
              link={shareLink.lastLink}
              mayTakeFocus={() => !typedMeanwhile.current}
              onStatus={setStatus}
            />
          </div>
        )}
        {!shareLink.isPending && !shareLink.lastLink && <ResultEmpty />}
      </div>
    </main>
  );
}
