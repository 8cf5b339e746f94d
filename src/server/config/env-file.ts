import { existsSync } from 'node:fs';

/** Puts what `.env` holds into the environment, where nothing is set yet. Returns what keeps it from being read, in one line. */
export function loadEnvFile(path = '.env'): string | undefined {
  if (!existsSync(path)) return undefined;
  try {
    process.loadEnvFile(path);
    return undefined;
  } catch {
    return '.env is there but cannot be read. Make it a file that this user may read, or remove it.';
  }
}
