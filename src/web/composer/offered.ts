import type { DraftRules, Mode, Offer } from '#contract/draft';

/** The longest validity that this mode may have, in hours. */
export function maxHoursOf({ modes, maxHours }: Offer, mode: Mode): number {
  return modes.find((offered) => offered.mode === mode)?.maxHours ?? maxHours;
}

/** The modes that the operator may choose from. */
export function allowedModes({ modes }: Offer): Mode[] {
  return modes.filter(({ allowed }) => allowed).map(({ mode }) => mode);
}

/** Whether there is anything to fill in besides what every desk has. */
export function hasOwnFields({ bots, reason }: Offer): boolean {
  return bots.length > 1 || reason !== 'off';
}

/** The rules of the server's own check, for this operator. */
export function rulesOf(offer: Offer): DraftRules {
  const { bots, reason } = offer;
  const maxHours = { view: maxHoursOf(offer, 'view'), takeover: maxHoursOf(offer, 'takeover'), auto: maxHoursOf(offer, 'auto') };
  return { maxHours, bots: bots.map(({ name }) => name), reason };
}
