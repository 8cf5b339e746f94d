import { lazy, useState } from 'react';
import type { ShareLinkDraft } from '#contract/share-link';
import { confirmText } from '#text/confirm';
import { useSession } from '../api/session-query';
import { LinksInQuestion } from '../customer/links-in-question';
import { WhereLookedUp } from '../customer/where-looked-up';
import { formatHours } from '../text/time';
import { Question } from '../ui/question';
import { VisibleId } from '../ui/visible-id';
import { botTitleOf } from './chosen-bot';

const CustomerInQuestion = lazy(async () => ({ default: (await import('../customer/customer-in-question')).CustomerInQuestion }));

type ConfirmDialogProps = {
  draft: ShareLinkDraft;
  /** Whether an address filled in the form. Then this question cannot be ticked away. */
  fromLink: boolean;
  /** Names the characters of the user ID that look like others. Then this question cannot be ticked away either. */
  lookAlikes: string | undefined;
  onConfirm: (askNoMore: boolean) => void;
  onCancel: () => void;
};

/** Asks before it makes a link that can take a conversation over, or for a user ID that may be another one. */
export function ConfirmDialog({ draft, fromLink, lookAlikes, onConfirm, onCancel }: ConfirmDialogProps) {
  const [askNoMore, setAskNoMore] = useState(false);
  const { mode, userId } = draft;
  const bot = botTitleOf(draft.bot, useSession().data.bots);
  return (
    <Question
      role="alertdialog"
      look={mode === 'view' ? 'primary' : 'caution'}
      words={wordsFor(draft)}
      onConfirm={() => onConfirm(askNoMore)}
      onCancel={onCancel}
    >
      <WhereLookedUp>
        <CustomerInQuestion bot={draft.bot ?? ''} userId={userId} />
      </WhereLookedUp>
      {lookAlikes && (
        <div className="mt-4 text-sm text-caution">
          <VisibleId userId={userId} className="font-mono wrap-anywhere" />
          <p className="break-words">{lookAlikes}</p>
        </div>
      )}
      {bot && <p className="mt-4 break-words">{confirmText.bot(bot)}</p>}
      {mode !== 'view' && <LinksInQuestion bot={draft.bot} userIds={[userId]} />}
      {fromLink && mode !== 'view' && <p className="mt-4 text-sm text-caution">{confirmText.fromLink}</p>}
      {!fromLink && !lookAlikes && (
        <label className="mt-4 flex min-h-6 items-center gap-2.5 text-sm">
          <input
            type="checkbox"
            checked={askNoMore}
            onChange={(event) => setAskNoMore(event.currentTarget.checked)}
            className="size-5 accent-accent"
          />
          <span>{confirmText.noMore}</span>
        </label>
      )}
    </Question>
  );
}

function wordsFor({ mode, userId, hours }: ShareLinkDraft) {
  if (mode === 'view') return { ...confirmText, title: confirmText.lookAlikes.title, body: confirmText.lookAlikes.body(userId) };
  return { ...confirmText, title: confirmText.title[mode], body: confirmText.body(mode, userId, formatHours(hours)) };
}
