import type { Upstream } from './upstream';

/** A bot that this desk serves. */
export interface Bot {
  /** Undefined: the one bot of a desk without `BOTS`. */
  name: string | undefined;
  /** Where share links are made; it ends in `sharePathEnd`, and tells which paths this node has. */
  sharePath: string;
  /** The service as this bot knows it, with a token, connections, pauses and a state of its own. */
  upstream: Upstream;
}

/** All bots of this desk, at least one. */
export interface Bots {
  /** In the order of `BOTS`. */
  all: readonly Bot[];
  /** The bot of this name, or without a name the one bot of a desk without `BOTS`. @throws {Error} if there is none: names are checked before. */
  get(name: string | undefined): Bot;
  /** Closes every connection of every bot, by default after the calls in flight have ended. */
  close(atOnce?: boolean): Promise<void>;
}

export function createBots(all: readonly Bot[]): Bots {
  const byName = new Map(all.map((bot) => [bot.name, bot]));
  return {
    all,
    get(name) {
      const bot = byName.get(name);
      if (!bot) throw new Error('no such bot');
      return bot;
    },
    async close(atOnce) {
      await Promise.all(all.map(({ upstream }) => upstream.close(atOnce)));
    },
  };
}
