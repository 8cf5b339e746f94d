import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { browserFlags, findWholeBrowser } from '../tools/find-browser';

/** A browser with a profile folder on the disk, as a person has one. */
export async function openProfile() {
  const folder = mkdtempSync(join(tmpdir(), 'sharedesk-profile-'));
  const context: BrowserContext = await chromium.launchPersistentContext(folder, {
    executablePath: findWholeBrowser() ?? '',
    args: browserFlags,
    locale: 'en-GB',
  });
  return {
    context,
    /** The files of the profile whose bytes hold this text, in UTF-8 or UTF-16. */
    filesWith: (text: string) => filesIn(folder).filter((file) => holds(file, text)),
    async remove() {
      await context.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

export type Profile = Awaited<ReturnType<typeof openProfile>>;

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
}

/** A running browser removes files at any time, and some are sockets. */
function holds(file: string, text: string): boolean {
  try {
    if (!statSync(file).isFile()) return false;
    const bytes = readFileSync(file);
    return bytes.includes(Buffer.from(text, 'utf8')) || bytes.includes(Buffer.from(text, 'utf16le'));
  } catch {
    return false;
  }
}
