import * as z from 'zod/mini';

/** What people read about a setting, in Markdown. `npm run settings-docs` makes `docs/settings.md` and `.env.example` from it. */
export interface SettingText {
  /** What it means, in sentences. */
  doc: string;
  /** The value that `.env.example` shows; without it, the default. */
  example?: string;
  /** What applies where it is unset and has no default, in a few words. */
  unset?: string;
  /** May also be given as `X_FILE`, the path of a file that holds it. */
  secret?: true;
}

export const settingTexts = z.registry<SettingText & { fallback?: string }>();

/** A setting that may be left out. */
export function optional<Kind extends z.ZodMiniType>(kind: Kind, text: SettingText) {
  const setting = z.optional(kind);
  settingTexts.add(setting, text);
  return setting;
}

/** @param fallback the default, spelled as in the environment. */
export function withDefault<Kind extends z.ZodMiniType<unknown, string>>(kind: Kind, fallback: z.input<Kind>, text: SettingText) {
  const setting = z.prefault(kind, fallback);
  settingTexts.add(setting, { ...text, fallback });
  return setting;
}

/** Whether a setting may also be given as `X_FILE`, the path of a file that holds it. */
export function isSecret(setting: z.ZodMiniType): boolean {
  return settingTexts.get(setting)?.secret === true;
}
