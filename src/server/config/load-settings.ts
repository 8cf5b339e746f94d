import { loadEnvFile } from './env-file';
import { readSettings } from './read-settings';
import type { Settings } from './settings';
import { SettingsError } from './settings-error';
import { unknownSettings } from './unknown-settings';

/** The settings, or why there are none, line by line; neither holds a value. */
export type LoadedSettings =
  | { kind: 'read'; settings: Settings; warnings: string[] }
  | { kind: 'wrong'; problems: string[]; warnings: string[] };

/**
 * Reads the settings from `.env` and the environment. The warnings are about names that are no settings and lines that may be misread: they may
 * also explain why the settings are wrong.
 */
export function loadSettings(): LoadedSettings {
  const environment = { ...process.env };
  const ofFile: string[] = [];
  const unreadable = loadEnvFile({ warn: (warning) => ofFile.push(warning) });
  if (unreadable) return { kind: 'wrong', problems: unreadable.split('\n'), warnings: [] };
  // `.env` may name the bots whose settings the environment has.
  const warnings = [...unknownSettings(environment, process.env.BOTS), ...ofFile];
  try {
    return { kind: 'read', settings: readSettings(process.env), warnings };
  } catch (error) {
    if (error instanceof SettingsError) return { kind: 'wrong', problems: error.message.split('\n'), warnings };
    throw error;
  }
}
