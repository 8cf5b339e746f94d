import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ShareLinkDraft } from '#contract/share-link';
import { qrPanelQuery } from '../result/lazy-qr-panel';
import { ResultBusy } from '../result/result-busy';
import { ResultEmpty } from '../result/result-empty';
import { ShareLinkPanel } from '../result/share-link-panel';
import { sessionKey } from '../session/use-session';
import { text } from '../text/text';
import { ShareForm } from './share-form';
import { useCreateShareLink } from './use-create-share-link';

/** The whole job on one screen: the form, and beside it what came of it. What stands in the result always belongs to the last click. */
export function ShareDesk({ maxHours }: { maxHours: number }) {
  const queryClient = useQueryClient();
  const shareLink = useCreateShareLink();
  const [status, setStatus] = useState('');

  const create = async (draft: ShareLinkDraft) => {
    if (shareLink.isUnderWay()) return;
    setStatus(text.result.busy);
    try {
      await shareLink.mutateAsync(draft);
      setStatus(text.result.created);
    } catch (error) {
      setStatus('');
      // The longest validity may have changed since the page was loaded.
      queryClient.invalidateQueries({ queryKey: sessionKey });
      throw error;
    }
  };

  return (
    <main className="grid gap-6 lg:grid-cols-2 lg:items-start">
      <section className="rounded-2xl border border-line bg-surface p-5 sm:p-8">
        <ShareForm
          maxHours={maxHours}
          busy={shareLink.isPending}
          onCreate={create}
          onIntent={() => queryClient.prefetchQuery(qrPanelQuery)}
        />
      </section>
      <div className="relative lg:sticky lg:top-14">
        <p
          role="status"
          className="absolute top-5 right-5 rounded-full bg-success-soft px-3 py-1 text-sm font-medium text-success empty:opacity-0 sm:top-8 sm:right-8"
        >
          {status}
        </p>
        {shareLink.isPending && <ResultBusy onSlow={() => setStatus(text.result.slow)} />}
        {shareLink.data && <ShareLinkPanel key={shareLink.data.url} link={shareLink.data} onStatus={setStatus} />}
        {!shareLink.isPending && !shareLink.data && <ResultEmpty />}
      </div>
    </main>
  );
}
