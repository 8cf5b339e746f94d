import { existsSync } from 'node:fs';

/** Loads `.env` into the environment; what is set there already wins. Returns, in one line, why the file cannot be read. */
export function loadEnvFile(path = '.env'): string | undefined {
  if (!existsSync(path)) return undefined;
  try {
    process.loadEnvFile(path);
    return undefined;
  } catch {
    return '.env is there but cannot be read. Make it a file that this user may read, or remove it.';
  }
}
