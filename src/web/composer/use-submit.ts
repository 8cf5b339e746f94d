import { useState } from 'react';
import { text } from '../text/text';
import type { DraftForm, NotedDraft } from './typed-draft';
import { useAsking } from './use-asking';

type Submit = {
  form: DraftForm;
  /** Whether an address filled in the form. Then the question is asked whatever was ticked away: the values may be another's. */
  fromLink: boolean;
  ensureParts: () => Promise<unknown>;
  onCreate: (draft: NotedDraft) => void;
};

/** What happens between a press of "Create link" and the request: the form is checked, and a link that takes over is asked about. */
export function useSubmit({ form, fromLink, ensureParts, onCreate }: Submit) {
  const [asked, setAsked] = useState<{ draft: NotedDraft; fromLink: boolean }>();
  const { asking, ask } = useAsking();

  const create = (draft: NotedDraft) => {
    setAsked(undefined);
    onCreate(draft);
  };
  const askFirst = async (draft: NotedDraft) => {
    await ensureParts();
    setAsked({ draft, fromLink });
  };
  const check = form.handleSubmit((draft) => (draft.mode === 'view' || !(asking || fromLink) ? create(draft) : askFirst(draft)));
  // The rules of the form are a part of the page that may be missing.
  const sayIncomplete = () => form.setError('root', { type: 'page_incomplete', message: text.pageIncomplete });

  return {
    asked,
    cancel: () => setAsked(undefined),
    create,
    confirm: (draft: NotedDraft, askNoMore: boolean) => {
      if (askNoMore) ask(false);
      create(draft);
    },
    submit: () => check().catch(sayIncomplete),
    sayIncomplete,
    /** Whether this tab no longer asks about what is in the form. */
    asksNoMore: !asking && !fromLink && form.getValues('mode') !== 'view',
    askAgain: () => ask(true),
  };
}
