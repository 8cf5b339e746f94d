import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { startChild } from '../testing/child';
import { sendLink, startFaultyUpstream } from '../testing/faulty-upstream';
import { temporaryFolder } from '../testing/temporary-folder';
import { userHash } from './user-hash';

/** `KILL_MOMENTS=200 npx vitest run src/server/audit/kill.test.ts` tries as many. */
const moments = Number(process.env.KILL_MOMENTS ?? 4);
const connections = 16;
const secret = 'audit-secret-canary-of-32-characters';
const headers = { 'content-type': 'application/json' };

vi.setConfig({ testTimeout: moments * 15_000 });

let asked = 0;

/** Asks for links until the desk is gone. */
async function askOn(origin: string): Promise<void> {
  try {
    for (;;) {
      const body = JSON.stringify({ mode: 'view', userId: `4917${asked++}`, hours: 8 });
      await (await fetch(`${origin}/api/share-links`, { method: 'POST', headers, body })).text();
    }
  } catch {
    // Killed.
  }
}

const hashesOf = (lines: string[]) => new Set(lines.flatMap((line) => /^\{"audit":"intent".*"userHash":"(\w+)"/.exec(line)?.[1] ?? []));

test.runIf(process.platform !== 'win32').each(['file', 'stdout'])(
  `SIGKILL at any moment under load loses no intent of any link that exists, with the trail on %s`,
  async (place) => {
    const path = join(temporaryFolder(), 'audit');
    const { url, seen, arrived } = await startFaultyUpstream(sendLink);
    const settings = { CONNECT_API_URL: url, CONNECT_API_TOKEN: 't', AUDIT_SECRET: secret, RATE_LIMIT_PER_MINUTE: '999999' };
    const onStdout: string[] = [];
    for (let moment = 0; moment < moments / 2; moment++) {
      const { child, address, exited, lines } = startChild({ ...settings, ...(place === 'file' && { AUDIT_FILE: path }) });
      const origin = await address();
      const atLinks = seen.length + 1 + Math.floor(Math.random() * 50);
      const load = Array.from({ length: connections }, () => askOn(origin));
      await arrived(atLinks);
      child.kill('SIGKILL');
      await Promise.all([exited, ...load]);
      onStdout.push(...lines);
    }
    const recorded = hashesOf(place === 'file' ? readFileSync(path, 'utf8').split('\n') : onStdout);
    const made = seen.map((call) => userHash(secret, /view\/(\d+)\//.exec(call.path)?.[1] ?? ''));
    expect(made.length).toBeGreaterThan(moments / 2);
    expect(made.filter((hash) => !recorded.has(hash))).toEqual([]);
  },
);

test.runIf(process.platform !== 'win32')(
  'after a SIGKILL, the next start gives what was under way the outcome "unknown", and says how many',
  async () => {
    const path = join(temporaryFolder(), 'audit');
    const { url, arrived } = await startFaultyUpstream(() => undefined);
    const settings = { CONNECT_API_URL: url, CONNECT_API_TOKEN: 't', AUDIT_SECRET: secret, AUDIT_FILE: path };
    const killed = startChild(settings);
    const load = Array.from({ length: 2 }, async () => askOn(await killed.address()));
    await arrived(2);
    killed.child.kill('SIGKILL');
    await Promise.all([killed.exited, ...load]);

    const { address, lines } = startChild(settings);
    await address();
    await expect.poll(() => readFileSync(path, 'utf8').match(/"outcome":"unknown"/g)).toHaveLength(2);
    await expect
      .poll(() => lines.map((line) => JSON.parse(line)))
      .toContainEqual(expect.objectContaining({ level: 'warn', count: 2, msg: expect.stringContaining('nobody knows with what outcome') }));
  },
);
