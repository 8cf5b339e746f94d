/** At most so many bots: each has connections and a state of its own. */
export const mostBots = 100;
const nameForm = /^[a-z0-9][a-z0-9_-]{0,31}$/;

/** How the names of a bot's own settings begin: `CONNECT_SALES_` for the bot `sales`. */
export function settingPrefix(bot: string): string {
  return `CONNECT_${bot.toUpperCase().replaceAll('-', '_')}_`;
}

export function isBotName(text: string): boolean {
  return nameForm.test(text);
}

/** The names in `BOTS` that can be used; what is wrong with the others is reported elsewhere. */
export function readableBotNames(text: string | undefined): string[] {
  return [...new Set((text ?? '').split(',').map((name) => name.trim()))].filter(isBotName);
}
