import { readableBotNames } from './bot-names';
import { type ConnectFamily, commonFamily, familyOfBot, secretsOfBot } from './connect-family';
import { type SettingName, type SettingValues, settingSchema } from './schema';
import { givenSettings } from './secret-files';
import { isSecret } from './setting';
import type { Environment, Report } from './settings-error';

const secretNames = Object.entries(settingSchema.shape)
  .filter(([, setting]) => isSecret(setting))
  .map(([name]) => name);

/** Every setting parsed by itself. */
export interface ParsedSettings {
  /** A value that cannot be used is replaced by the default, if there is one. */
  values: SettingValues;
  /** What each bot takes; without `BOTS`, it is one. */
  families: readonly [ConnectFamily, ...ConnectFamily[]];
  /** True even where the value cannot be used, so that no setting is reported as wrong and as missing. */
  isGiven: (name: SettingName) => boolean;
  /** Whether the value cannot be used. That has been reported. */
  isWrong: (name: SettingName) => boolean;
  report: Report;
}

export function parseSettings(environment: Environment, report: Report): ParsedSettings {
  const bots = readableBotNames(environment.BOTS);
  const given = givenSettings(withLowerCase(environment), [...secretNames, ...bots.flatMap(secretsOfBot)], report);
  const { data, error } = settingSchema.safeParse(Object.fromEntries(given));
  for (const { path, message } of error?.issues ?? []) {
    const name = String(path[0]);
    report(name, message);
    given.set(name, undefined);
  }
  const values = data ?? settingSchema.parse(Object.fromEntries(given));
  const isGiven = (name: SettingName) => given.has(name);
  const [first, ...others] = bots.map((bot) => familyOfBot(bot, given, report));
  return {
    values,
    families: first ? [first, ...others] : [commonFamily(values, isGiven, report)],
    isGiven,
    isWrong: (name) => given.has(name) && given.get(name) === undefined,
    report,
  };
}

/** Programs disagree about the case of these names; where both are set, most take the one in lower case. */
export const namesInBothCases = ['HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY'];

function withLowerCase(environment: Environment): Environment {
  const preferred = namesInBothCases.map((name) => [name, environment[name.toLowerCase()] || environment[name]]);
  return { ...environment, ...Object.fromEntries(preferred) };
}
