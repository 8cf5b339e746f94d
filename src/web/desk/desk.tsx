import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ShareLinkDraft } from '#contract/share-link';
import { ApiError } from '../api/api-error';
import { sessionQuery } from '../api/session-query';
import { copyWhenMade } from '../browser/clipboard';
import type { checkDraft } from '../composer/check-draft';
import { Composer, type FormParts } from '../composer/composer';
import { changed, ownFilling } from '../composer/filling';
import { type TypedDraft, toTyped, untouched } from '../composer/typed-draft';
import { useComposerForm } from '../composer/use-composer-form';
import { ResultBusy } from '../inspector/result-busy';
import { ResultEmpty } from '../inspector/result-empty';
import type { ShareLinkLost } from '../inspector/share-link-lost';
import type { ShareLinkPanel } from '../inspector/share-link-panel';
import { type Status, StatusLine, silent } from '../inspector/status-line';
import { type LoadParts, useEnsureLazyParts, useLazyParts } from '../lazy/use-lazy-parts';
import type { MadeLink } from '../link/made-link-schema';
import { RecentMissing } from '../list/recent-missing';
import type { RecentSection } from '../list/recent-section';
import { recentLinks, useRecentLinks } from '../list/use-recent-links';
import type { PrivacyWatch } from '../privacy/privacy-watch';
import { useShortcut } from '../shortcuts/use-shortcut';
import { text } from '../text/text';
import { Boundary } from '../ui/boundary';
import { Notice } from '../ui/notice';
import { PartLost } from './part-lost';
import type { PrefillNotice } from './prefill-notice';
import type { PrefillQuestion } from './prefill-question';
import type { receiveFragments } from './receive-fragments';
import { useMakeLink } from './use-make-link';
import { usePrefill } from './use-prefill';

type DeskParts = FormParts & {
  PrefillNotice: typeof PrefillNotice;
  PrefillQuestion: typeof PrefillQuestion;
  checkDraft: typeof checkDraft;
  receiveFragments: typeof receiveFragments;
  PrivacyWatch: typeof PrivacyWatch;
  RecentSection: typeof RecentSection;
  ShareLinkLost: typeof ShareLinkLost;
  ShareLinkPanel: typeof ShareLinkPanel;
};
type DeskProps = { maxHours: number; loadParts: LoadParts<DeskParts> };

/** The whole job on one screen: the form, beside it the latest link, and below them all links of this tab. */
export function Desk({ maxHours, loadParts }: DeskProps) {
  const queryClient = useQueryClient();
  const form = useComposerForm(maxHours, loadParts);
  const shareLink = useMakeLink();
  const links = useRecentLinks();
  const ensureParts = useEnsureLazyParts(loadParts);
  const { parts, missing, tryAgain } = useLazyParts(loadParts, links.length > 0);
  const [status, setStatus] = useState<Status>(silent);
  const [shownId, setShownId] = useState<number>();
  const [copiedId, setCopiedId] = useState<number>();
  const typedMeanwhile = useRef(false);
  const { filling, setFilling } = usePrefill(form, loadParts);
  const shown = links.find(({ id }) => id === shownId);

  const make = async (draft: ShareLinkDraft) => {
    await ensureParts();
    const making = shareLink.mutateAsync(draft);
    const copying = copyWhenMade(
      making.then(({ url }) => url ?? ''),
      () => !typedMeanwhile.current,
    );
    const { id } = await making;
    setShownId(id);
    setStatus({ text: text.result.created, look: 'success' });
    if (await copying) setCopiedId(id);
  };
  const create = async (draft: ShareLinkDraft) => {
    if (shareLink.isUnderWay()) return;
    setStatus({ text: text.result.busy, look: 'busy' });
    typedMeanwhile.current = false;
    try {
      await make(draft);
    } catch (error) {
      setStatus(silent);
      // The longest validity may have changed since the page was loaded. A closed gate would only be said twice.
      if (!(error instanceof ApiError && error.code === 'gate_closed')) queryClient.invalidateQueries(sessionQuery);
      throw error;
    }
  };
  // Without its refs, the form would lose its fields.
  const fillIn = (draft: TypedDraft) => form.reset(draft, { keepDefaultValues: true, keepFieldsRef: true });
  const startOver = (draft: TypedDraft) => {
    setFilling(ownFilling);
    fillIn(draft);
    form.setFocus('userId');
  };
  /** New fields bring their own defaults. */
  const redrawForm = (draw: () => void) => {
    const typed = { ...form.getValues() };
    flushSync(draw);
    fillIn(typed);
  };
  const createAgain = (link: MadeLink) => startOver(toTyped(link));
  useShortcut('n', () => startOver(untouched));
  const resultLost = (retry: () => void) =>
    shown && parts ? <parts.ShareLinkLost link={shown} onRetry={retry} /> : <PartLost onRetry={retry} />;

  return (
    <main className="grid gap-5">
      <div className="grid gap-5 lg:grid-cols-2 lg:items-start">
        <section className="rounded-2xl border border-line bg-surface p-5 sm:p-7">
          <Boundary lost={(retry) => <Notice message={text.lost.form} action={text.lost.retry} onAct={() => redrawForm(retry)} />}>
            <Composer
              form={form}
              maxHours={maxHours}
              busy={shareLink.isPending}
              loadParts={loadParts}
              onCreate={create}
              fromLink={filling.fromLink}
              notice={parts && <parts.PrefillNotice form={form} filling={filling} onFilling={setFilling} />}
              onInput={(field) => {
                typedMeanwhile.current = true;
                if (field) setFilling((now) => changed(now, field));
              }}
            />
            {parts && <parts.PrefillQuestion form={form} filling={filling} onFilling={setFilling} />}
          </Boundary>
        </section>
        <div className="relative lg:sticky lg:top-14">
          <StatusLine status={status} />
          <Boundary lost={resultLost}>
            {/* One element, which goes as a whole when what is in it fails. */}
            <div>
              {shareLink.isPending && <ResultBusy onSlow={() => setStatus({ text: text.result.slow, look: 'busy' })} />}
              {shown && parts && (
                <div hidden={shareLink.isPending}>
                  <parts.ShareLinkPanel
                    key={shown.id}
                    link={shown}
                    onClipboard={copiedId === shown.id}
                    mayTakeFocus={() => !typedMeanwhile.current}
                    onStatus={setStatus}
                    onAnother={() => startOver(untouched)}
                  />
                </div>
              )}
              {!shareLink.isPending && !shown && <ResultEmpty />}
            </div>
          </Boundary>
        </div>
      </div>
      {links.length > 0 && parts && (
        <>
          <parts.PrivacyWatch onReturn={recentLinks.expire} />
          <Boundary lost={(retry) => <RecentMissing onTryAgain={retry} />}>
            <parts.RecentSection links={links} onCreateAgain={createAgain} onEmptied={() => form.setFocus('userId')} />
          </Boundary>
        </>
      )}
      {links.length > 0 && missing && <RecentMissing onTryAgain={tryAgain} />}
    </main>
  );
}
