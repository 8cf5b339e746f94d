export type Environment = Readonly<Record<string, string | undefined>>;

/** What is wrong with one setting. `problem` follows its name and never holds its value. */
export interface SettingIssue {
  name: string;
  problem: string;
}

/** Adds one to those found so far. */
export type Report = (name: string, problem: string) => void;

export class SettingsError extends Error {
  override readonly name = 'SettingsError';

  constructor(readonly issues: readonly SettingIssue[]) {
    super(issues.map(({ name, problem }) => `${name}: ${problem}`).join('\n'));
  }
}
