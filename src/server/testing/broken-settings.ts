import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { readSettings } from '../config/read-settings';
import type { Environment } from '../config/settings-error';

/** What the start says about these settings, line by line; empty where they are right. */
export function linesOf(environment: Environment): string[] {
  try {
    readSettings(environment);
    return [];
  } catch (error) {
    return error instanceof Error ? error.message.split('\n') : [];
  }
}

/** The settings that the lines are about. */
export const namesOf = (environment: Environment) => linesOf(environment).map((line) => line.split(':')[0]);

/** Makes a folder for the files that settings name. It is removed when all tests of the calling file are done. */
export function createSettingsFolder() {
  const settingsFolder = mkdtempSync(join(tmpdir(), 'sharedesk-'));
  afterAll(() => rmSync(settingsFolder, { recursive: true }));

  function settingFile(name: string, content: string): string {
    const path = join(settingsFolder, name);
    writeFileSync(path, content);
    return path;
  }

  return { settingsFolder, settingFile };
}
