import type { ShareLinkDraft } from '#contract/share-link';

/** The form before anything is typed. */
export const untouched: ShareLinkDraft = { mode: 'view', userId: '', hours: 1 };
