import { plainOffer, usualMaxHours } from '#contract/draft';
import type { Session } from '#contract/session';
import { useSession } from '../api/session-query';
import { useHydrated } from '../ui/use-hydrated';
import { useReadLinks } from './use-live-links';

/** What the build drew. */
const drawnBots = plainOffer(usualMaxHours).bots;

/** The bots that this person may use, and those of the links that were read. A bot whose title is not known here is called by its name. */
export function useBots() {
  const { bots } = useSession().data;
  const own = useHydrated() ? bots : drawnBots;
  const others = new Set(useReadLinks().flatMap(({ bot }) => (bot === null || own.some(({ name }) => name === bot) ? [] : bot)));
  const all: Session['bots'] = [...own, ...Array.from(others, (name) => ({ name, title: name }))];
  return { all, titleOf: (bot: string) => all.find(({ name }) => name === bot)?.title ?? bot };
}
