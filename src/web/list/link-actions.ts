import type { Mode } from '#contract/draft';
import { isLive, timeLeftMs } from '../link/made-link';
import type { MadeLink } from '../link/made-link-schema';

const [secondMs, minuteMs] = [1000, 60_000];
/** A link ends soon when it has this much time left, in milliseconds. Then a new one is what is wanted most. */
const soonMs = 10 * minuteMs;

export type Phase = 'live' | 'soon' | 'ended';
const linkActions = ['copy', 'qr', 'renew', 'again', 'remove'] as const;
export type LinkAction = (typeof linkActions)[number];

export function isLinkAction(name: string): name is LinkAction {
  return linkActions.some((action) => action === name);
}

/**
 * The time that a row shows, in milliseconds: whole minutes, and whole seconds in the last one; 0 after the end. It changes only when what is
 * seen does.
 *
 * @param nowMs by the server's clock.
 */
export function shownLeftMs(link: MadeLink, nowMs: number): number {
  if (!isLive(link, nowMs)) return 0;
  const leftMs = timeLeftMs(link, nowMs);
  const stepMs = leftMs > minuteMs - secondMs ? minuteMs : secondMs;
  return Math.ceil(leftMs / stepMs) * stepMs;
}

/** @param leftMs as `shownLeftMs` gives it. */
export function phaseOfLeft(leftMs: number): Phase {
  if (leftMs === 0) return 'ended';
  return leftMs > soonMs ? 'live' : 'soon';
}

/** @param nowMs by the server's clock. */
export const phaseOf = (link: MadeLink, nowMs: number) => phaseOfLeft(shownLeftMs(link, nowMs));

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
