import { useRef, useState } from 'react';
import { text } from '../text/text';
import type { DraftForm, NotedDraft } from './typed-draft';
import { useAsking } from './use-asking';
import { useLookAlikeWords } from './use-id-hints';

type Submit = {
  form: DraftForm;
  /** Whether an address filled in the form. Then the question is asked whatever was ticked away: the values may be another's. */
  fromLink: boolean;
  ensureParts: () => Promise<unknown>;
  onCreate: (draft: NotedDraft) => void;
  /** Takes over where the field holds several user IDs. @returns whether it does. */
  onSeveral: () => false | Promise<boolean>;
};

type Asked = {
  draft: NotedDraft;
  fromLink: boolean;
  /** Names the characters of the user ID that look like others. */
  lookAlikes: string | undefined;
};

/** What happens between a press of "Create link" and the request: the form is checked, and a link that takes over, or for an odd user ID, is asked about. */
export function useSubmit({ form, fromLink, ensureParts, onCreate, onSeveral }: Submit) {
  const [asked, setAsked] = useState<Asked>();
  /** The latest odd user ID that was confirmed. */
  const confirmedId = useRef<string>(undefined);
  const nameLookAlikes = useLookAlikeWords();
  const { asking, ask } = useAsking();

  const create = (draft: NotedDraft) => {
    setAsked(undefined);
    onCreate(draft);
  };
  const check = form.handleSubmit(async (draft) => {
    const lookAlikes = draft.userId === confirmedId.current ? undefined : await nameLookAlikes(draft.userId);
    const isAsked = lookAlikes !== undefined || (draft.mode !== 'view' && (asking || fromLink));
    if (!isAsked) return create(draft);
    await ensureParts();
    setAsked({ draft, fromLink, lookAlikes });
  });
  // The rules of the form are a part of the page that may be missing.
  const sayIncomplete = () => form.setError('root', { type: 'page_incomplete', message: text.pageIncomplete });

  return {
    asked,
    cancel: () => setAsked(undefined),
    create,
    confirm: (draft: NotedDraft, askNoMore: boolean) => {
      if (askNoMore) ask(false);
      confirmedId.current = draft.userId;
      create(draft);
    },
    submit: async () => {
      try {
        const pressed = form.getValues('userId');
        const isSeveral = onSeveral();
        // At once where it can be: what is typed after the press is no part of it.
        if (isSeveral === false) await check();
        else if (!(await isSeveral) && form.getValues('userId') === pressed) await check();
      } catch {
        sayIncomplete();
      }
    },
    sayIncomplete,
    /** Whether this tab no longer asks about what is in the form. */
    asksNoMore: !asking && !fromLink && form.getValues('mode') !== 'view',
    askAgain: () => ask(true),
  };
}
