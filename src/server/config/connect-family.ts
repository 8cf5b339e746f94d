import type * as z from 'zod/mini';
import { settingPrefix } from './bot-names';
import { type ConnectName, connectSchema, ofEachBotSchema } from './schema';
import type { GivenSettings } from './secret-files';
import { isSecret } from './setting';
import type { Report } from './settings-error';

export const keyNames = ['CONNECT_ACCOUNT_API_KEY', 'CONNECT_BOT_API_KEY', 'CONNECT_BOT_API_SECRET'] as const;
export const tokenName = 'CONNECT_API_TOKEN';

/** The settings whose names begin with `CONNECT_`, as one bot takes them. */
export interface ConnectFamily {
  /** Undefined: the one bot of a desk without `BOTS`. */
  bot: string | undefined;
  /** By the names that they have for all bots. */
  values: z.infer<typeof connectSchema>;
  own: z.infer<typeof ofEachBotSchema>;
  isGiven: (name: ConnectName) => boolean;
  /** The name under which a setting is given, or could be given for this bot alone. */
  nameOf: (name: ConnectName) => string;
  report: Report;
}

/** Of a desk without `BOTS`. */
export function commonFamily(values: ConnectFamily['values'], isGiven: ConnectFamily['isGiven'], report: Report): ConnectFamily {
  return { bot: undefined, values, own: {}, isGiven, nameOf: (name) => name, report };
}

const connectNames = Object.keys(connectSchema.shape).filter(isConnectName);

function isConnectName(name: string): name is ConnectName {
  return Object.hasOwn(connectSchema.shape, name);
}

/** `CONNECT_BOT_API_KEY` → `CONNECT_SALES_BOT_API_KEY` */
const ownName = (bot: string, name: ConnectName) => settingPrefix(bot) + name.slice('CONNECT_'.length);

/** The names of the settings that a bot may have of its own. */
export function settingsOfBot(bot: string): string[] {
  return [...connectNames.map((name) => ownName(bot, name)), ...Object.keys(ofEachBotSchema.shape).map((end) => settingPrefix(bot) + end)];
}

/** Those of them that may also be given as `X_FILE`. */
export function secretsOfBot(bot: string): string[] {
  return connectNames.filter((name) => isSecret(connectSchema.shape[name])).map((name) => ownName(bot, name));
}

/** Reads what `bot` takes: its own settings before those for all bots, which are checked elsewhere. */
export function familyOfBot(bot: string, given: GivenSettings, report: Report): ConnectFamily {
  const has = (name: ConnectName) => given.has(ownName(bot, name));
  // A token of its own replaces the common keys, and the other way round.
  const replaced: readonly ConnectName[] = [...(has(tokenName) ? keyNames : []), ...(keyNames.some(has) ? ([tokenName] as const) : [])];
  const isTaken = (name: ConnectName) => has(name) || (given.has(name) && !replaced.includes(name));
  const nameOf = (name: ConnectName) => (has(name) || !isTaken(name) ? ownName(bot, name) : name);
  const taken = new Map(connectNames.filter(isTaken).map((name) => [name, given.get(nameOf(name))]));
  const { data, error } = connectSchema.safeParse(Object.fromEntries(taken));
  for (const { path, message } of error?.issues ?? []) {
    const name = connectNames.find((known) => known === path[0]);
    if (!name) continue;
    report(nameOf(name), message);
    taken.set(name, undefined);
  }
  const values = data ?? connectSchema.parse(Object.fromEntries(taken));
  return { bot, values, own: readOwn(bot, given, report), isGiven: isTaken, nameOf, report };
}

function readOwn(bot: string, given: GivenSettings, report: Report): ConnectFamily['own'] {
  const own = new Map(Object.keys(ofEachBotSchema.shape).map((end) => [end, given.get(settingPrefix(bot) + end)]));
  const { data, error } = ofEachBotSchema.safeParse(Object.fromEntries(own));
  for (const { path, message } of error?.issues ?? []) {
    report(settingPrefix(bot) + String(path[0]), message);
    own.set(String(path[0]), undefined);
  }
  return data ?? ofEachBotSchema.parse(Object.fromEntries(own));
}
