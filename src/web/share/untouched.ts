import type { ShareLinkDraft } from '#contract/share-link';

/** The form before anybody has touched it. */
export const untouched: ShareLinkDraft = { mode: 'view', userId: '', hours: 1 };
