import type { Mode } from '#contract/draft';

/** In hours, and from when the list is asked for. */
export const withinChoices = ['1', '8', '24'] as const;

/** Which links are listed. An empty text leaves out none. */
export interface LiveLinkFilter {
  /** The provider's identifier of the operator. */
  operator: string;
  mode: Mode | '';
  bot: string;
  /** Links that end within so many hours. */
  within: (typeof withinChoices)[number] | '';
  userId: string;
}

export const noFilter: LiveLinkFilter = { operator: '', mode: '', bot: '', within: '', userId: '' };

export function isFiltered(filter: LiveLinkFilter): boolean {
  return Object.values(filter).some((value) => value !== '');
}
