import type { Mode } from '#contract/draft';
import { isLive, timeLeftMs } from '../link/made-link';
import type { MadeLink } from '../link/made-link-schema';

/** A link ends soon when it has this much time left, in milliseconds. Then a new one is what is wanted most. */
const soonMs = 10 * 60_000;

export type Phase = 'live' | 'soon' | 'ended';
const linkActions = ['copy', 'qr', 'renew', 'again', 'remove'] as const;
export type LinkAction = (typeof linkActions)[number];

export function isLinkAction(name: string): name is LinkAction {
  return linkActions.some((action) => action === name);
}

/** @param nowMs by the server's clock. */
export function phaseOf(link: MadeLink, nowMs: number): Phase {
  if (!isLive(link, nowMs)) return 'ended';
  return timeLeftMs(link, nowMs) > soonMs ? 'live' : 'soon';
}

type Offered = {
  /** The one that the row shows as a button. */
  primary: LinkAction;
  /** The buttons that a row has besides on a phone. */
  beside: LinkAction[];
  /** The rest, in the row's menu. */
  more: LinkAction[];
};

/** What can be done with a link. A link that takes over is handed on by its QR code first: chat previews open what is copied. */
export function actionsOf(mode: Mode, phase: Phase): Offered {
  if (phase === 'ended') return { primary: 'again', beside: [], more: ['renew', 'remove'] };
  const hand: [LinkAction, LinkAction] = mode === 'view' ? ['copy', 'qr'] : ['qr', 'copy'];
  if (phase === 'soon') return { primary: 'renew', beside: hand, more: [...hand, 'again', 'remove'] };
  return { primary: hand[0], beside: [hand[1]], more: [hand[1], 'again', 'remove'] };
}

/** What Enter does on a row: it hands the link on, and never makes or removes one. */
export function actionOfEnter(mode: Mode, phase: Phase): LinkAction | undefined {
  if (phase === 'ended') return undefined;
  return mode === 'view' ? 'copy' : 'qr';
}
