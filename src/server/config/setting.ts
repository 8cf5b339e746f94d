import * as z from 'zod/mini';

/** What people read about a setting, in Markdown. `docs/settings.md` and `.env.example` are made from it: `npm run settings-docs`. */
export interface SettingText {
  /** What it means, in sentences. */
  doc: string;
  /** The value that `.env.example` shows; without it, the default. */
  example?: string;
  /** What holds where it is unset and has no default, in a few words. */
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

/** @param fallback what counts where it is unset, spelled as it would be in the environment. */
export function withDefault<Kind extends z.ZodMiniType<unknown, string>>(kind: Kind, fallback: z.input<Kind>, text: SettingText) {
  const setting = z.prefault(kind, fallback);
  settingTexts.add(setting, { ...text, fallback });
  return setting;
}
