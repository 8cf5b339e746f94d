import type { Offer } from '#contract/draft';
import { safeStorage } from '../browser/safe-storage';

const storage = safeStorage(() => sessionStorage);
const key = 'sharedesk.bot';

/** Remembers for this tab which bot was chosen last. */
export function rememberBot(name: string) {
  storage.set(key, name);
}

/** The name of the bot that the form means; empty where bots have no names. @param typed what the form holds. */
export function chosenBot(typed: string, bots: Offer['bots']): string {
  if (typed) return typed;
  const last = storage.get(key);
  return (bots.find(({ name }) => name === last) ?? bots[0])?.name ?? '';
}

/** What the bot is called; undefined where there is one bot, which nobody needs to name. */
export function botTitleOf(name: string | undefined, bots: Offer['bots']): string | undefined {
  return bots.length > 1 ? bots.find((bot) => bot.name === name)?.title : undefined;
}

/** The bot and the reason, as far as this desk asks for them. */
export function askedBesides(typed: { bot: string; reason: string }, { bots, reason: rule }: Offer): { bot?: string; reason?: string } {
  const reason = typed.reason.trim();
  return { ...(bots.length > 0 && { bot: chosenBot(typed.bot, bots) }), ...(rule !== 'off' && reason !== '' && { reason }) };
}
