import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { plainOffer, usualMaxHours } from '#contract/draft';
import { useSession } from '../api/session-query';
import type { checkDraft } from '../composer/check-draft';
import { Composer } from '../composer/composer';
import type { ComposerParts } from '../composer/composer-parts';
import { changed, ownFilling } from '../composer/filling';
import { focusUserId } from '../composer/focus-user-id';
import { allowedModes } from '../composer/offered';
import type { placeFailure } from '../composer/place-failure';
import { type TypedDraft, toTyped, untouched } from '../composer/typed-draft';
import { useComposerForm } from '../composer/use-composer-form';
import { InspectorEmpty } from '../inspector/inspector-empty';
import type { ShareLinkLost } from '../inspector/share-link-lost';
import type { ShareLinkPanel } from '../inspector/share-link-panel';
import { type LoadParts, useLazyParts } from '../lazy/use-lazy-parts';
import { copied } from '../link/copied';
import type { MadeLink } from '../link/made-link-schema';
import { ListEmpty } from '../list/list-empty';
import { RecentMissing } from '../list/recent-missing';
import type { RecentSection } from '../list/recent-section';
import { recentLinks, restoreLinks, useRecentLinks } from '../list/use-recent-links';
import type { PrivacyWatch } from '../privacy/privacy-watch';
import { useShortcut } from '../shortcuts/use-shortcut';
import { text } from '../text/text';
import { Boundary } from '../ui/boundary';
import { Notice } from '../ui/notice';
import { useHydrated } from '../ui/use-hydrated';
import { PartLost } from './part-lost';
import type { PrefillNotice } from './prefill-notice';
import type { PrefillQuestion } from './prefill-question';
import type { receiveFragments } from './receive-fragments';
import { StatusLine } from './status-line';
import type { BulkLoader } from './use-bulk';
import { useCreate } from './use-create';
import { useNoteOf } from './use-note-of';
import { usePrefill } from './use-prefill';
import { useSeveral } from './use-several';
import { useStage } from './use-stage';

type DeskParts = ComposerParts &
  BulkLoader & {
    checkDraft: typeof checkDraft;
    PrefillNotice: typeof PrefillNotice;
    PrefillQuestion: typeof PrefillQuestion;
    placeFailure: typeof placeFailure;
    PrivacyWatch: typeof PrivacyWatch;
    RecentSection: typeof RecentSection;
    receiveFragments: typeof receiveFragments;
    ShareLinkLost: typeof ShareLinkLost;
    ShareLinkPanel: typeof ShareLinkPanel;
  };
/** What the build drew. */
const drawnOffer = plainOffer(usualMaxHours);

type DeskProps = { loadParts: LoadParts<DeskParts> };

/** The workbench: the composer, below it the links of this tab, and beside them the one that is selected. */
export function Desk({ loadParts }: DeskProps) {
  const session = useSession().data;
  // The server may have answered before this part is hydrated, which takes what the build drew.
  const isHydrated = useHydrated();
  const offer = isHydrated ? session : drawnOffer;
  const apart = useState(true);
  const form = useComposerForm(offer, apart[0], loadParts);
  const links = useRecentLinks();
  // What an earlier page has stored is read with the rules, which come with the parts.
  const hasLinks = links.length > 0 || (isHydrated && recentLinks.areStored());
  const { parts, missing, tryAgain } = useLazyParts(loadParts, hasLinks);
  const stage = useStage(links);
  const { making, create, forget, noteTyping, mayTakeFocus } = useCreate(form, stage, loadParts);
  useNoteOf(form, making);
  const { filling, setFilling } = usePrefill(form, loadParts);
  const { selected, inspected } = stage;
  const { several, run } = useSeveral({ form, offer, loadParts, apart, stage, forget });
  const composer = useRef<HTMLElement>(null);

  // Without its refs, the form would lose its fields.
  const fillIn = (draft: TypedDraft) => form.reset(draft, { keepDefaultValues: true, keepFieldsRef: true });
  const refill = (draft: TypedDraft) => {
    setFilling(ownFilling);
    forget();
    copied.unsay();
    stage.clear();
    fillIn(draft);
  };
  const startOver = (draft: TypedDraft) => {
    refill(draft);
    focusUserId();
  };
  /** New fields bring their own defaults. */
  const redrawForm = (draw: () => void) => {
    const typed = { ...form.getValues() };
    flushSync(draw);
    fillIn(typed);
  };
  const createAgain = (link: MadeLink) => startOver(toTyped(link));
  // By the form, which asks first where the link takes over, and where a failure shows beside the values that it is about.
  const renew = (link: MadeLink) => {
    if (making.is === 'busy') return;
    flushSync(() => refill(toTyped(link)));
    composer.current?.querySelector('form')?.requestSubmit();
  };
  // The hours stay: most operators always want the same.
  const another = () => startOver({ ...untouched, mode: allowedModes(offer)[0] ?? 'view', hours: form.getValues('hours') });
  useShortcut('n', another);

  return (
    <main className="grid gap-4">
      <p className="print-only">{text.print}</p>
      <section ref={composer} className="rounded-2xl border border-line bg-surface px-4 pt-4 pb-3 shadow-card sm:px-5">
        <Boundary lost={(retry) => <Notice message={text.lost.form} action={text.lost.retry} onAct={() => redrawForm(retry)} />}>
          <Composer
            form={form}
            offer={offer}
            busy={making.is === 'busy'}
            failed={making.is === 'failed' ? making : undefined}
            loadParts={loadParts}
            onCreate={create}
            mayTakeFocus={mayTakeFocus}
            several={several}
            fromLink={filling.fromLink}
            notice={parts && <parts.PrefillNotice form={form} filling={filling} onFilling={setFilling} />}
            status={<StatusLine making={making} />}
            onInput={(field) => {
              noteTyping();
              if (field) setFilling((now) => changed(now, field));
            }}
          />
          {parts && <parts.PrefillQuestion form={form} filling={filling} onFilling={setFilling} />}
        </Boundary>
      </section>
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_27rem]">
        <div className="min-w-0">
          {links.length === 0 && !run && !(hasLinks && missing) && <ListEmpty />}
          {parts && <parts.PrivacyWatch onReturn={recentLinks.expire} />}
          {(links.length > 0 || run) && parts && (
            <Boundary lost={(retry) => <RecentMissing onTryAgain={retry} />}>
              <parts.RecentSection
                links={links}
                run={run}
                selectedId={selected?.id}
                onSelect={(link) => stage.select(link.id, 'list')}
                onCreateAgain={createAgain}
                onRenew={renew}
                onEmptied={() => focusUserId()}
              />
            </Boundary>
          )}
          {hasLinks && missing && <RecentMissing onTryAgain={() => tryAgain().then(restoreLinks)} />}
        </div>
        <div className="min-w-0 lg:sticky lg:top-14">
          <Boundary
            lost={(retry) =>
              inspected && parts ? <parts.ShareLinkLost link={inspected.link} onRetry={retry} /> : <PartLost onRetry={retry} />
            }
          >
            {/* One element, which goes as a whole when what is in it fails. */}
            <div>
              {inspected && parts ? (
                <parts.ShareLinkPanel
                  key={inspected.link.id}
                  link={inspected.link}
                  isChosen={inspected.isChosen}
                  isNew={inspected.isNew}
                  mayTakeFocus={() => inspected.isNew && mayTakeFocus()}
                  onClose={stage.clear}
                  onRenew={renew}
                  onAnother={another}
                />
              ) : (
                <InspectorEmpty state={making.is} hasLinks={hasLinks} />
              )}
            </div>
          </Boundary>
        </div>
      </div>
    </main>
  );
}
