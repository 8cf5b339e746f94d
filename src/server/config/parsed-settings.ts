import { type SettingName, type SettingValues, settingSchema } from './schema';
import { givenSettings } from './secret-files';
import { settingTexts } from './setting';
import type { Environment, Report } from './settings-error';

const secretNames = Object.entries(settingSchema.shape)
  .filter(([, setting]) => settingTexts.get(setting)?.secret)
  .map(([name]) => name);

/** Every setting parsed by itself. */
export interface ParsedSettings {
  /** A value that cannot be used is replaced by the default, if there is one. */
  values: SettingValues;
  /** True even where the value cannot be used, so that no setting is reported as wrong and as missing. */
  isGiven: (name: SettingName) => boolean;
  /** Whether the value cannot be used. That has been reported. */
  isWrong: (name: SettingName) => boolean;
  report: Report;
}

export function parseSettings(environment: Environment, report: Report): ParsedSettings {
  const given = givenSettings(withLowerCase(environment), secretNames, report);
  const { data, error } = settingSchema.safeParse(Object.fromEntries(given));
  for (const { path, message } of error?.issues ?? []) {
    const name = path.join('.');
    report(name, message);
    given.set(name, undefined);
  }
  return {
    values: data ?? settingSchema.parse(Object.fromEntries(given)),
    isGiven: (name) => given.has(name),
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

/** Reports each of `needed` that is not set, because what is set cannot be used without it. */
export function reportMissing(needed: readonly SettingName[], set: readonly SettingName[], { isGiven, report }: ParsedSettings): void {
  for (const name of needed) {
    if (!isGiven(name)) report(name, `is missing: ${set.join(' and ')} cannot be used without it`);
  }
}
