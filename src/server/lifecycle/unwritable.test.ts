import { execFileSync } from 'node:child_process';
import { closeSync, constants, existsSync, mkdirSync, openSync, readFileSync, readSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { describe, expect, test, vi } from 'vitest';
import { problemSchema } from '#contract/problem';
import { startChild } from '../testing/child';
import { sendLink, startFaultyUpstream } from '../testing/faulty-upstream';
import { freePort } from '../testing/free-port';
import { temporaryFolder } from '../testing/temporary-folder';
import { draft } from '../testing/test-app';

vi.setConfig({ testTimeout: 60_000 });

const headers = { 'content-type': 'application/json' };
/** A path whose line in the log is long, so that few requests fill what takes the log. */
const longPath = `/${Array.from({ length: 16 }, () => 'x'.repeat(200)).join('/')}`;
/** More lines than a pipe or a socket and the readers' buffers take. */
const enough = 150;
/** More lines than also wait in the process. */
const tooMany = 650;
const mostEndMs = 10_000;

interface Desk {
  settings?: Record<string, string>;
  stdout?: number;
}

/** A live desk in a process of its own, and how it answers. */
async function startDesk({ settings, stdout }: Desk = {}) {
  const { url, seen } = await startFaultyUpstream(sendLink);
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const live = {
    PORT: String(port),
    CONNECT_API_URL: url,
    CONNECT_API_TOKEN: 't',
    AUDIT_SECRET: 'audit-secret-0123456789abcdefghi',
    SHARE_URL_HOSTS: 'share.example.com',
    RATE_LIMIT_PER_MINUTE: '99999',
  };
  const started = startChild({ ...live, ...settings }, { stdout, siteFolder: makeSite() });
  const statusOf = async (path: string) => (await fetch(origin + path)).status;
  await vi.waitFor(async () => expect(await statusOf('/healthz')).toBe(200), { timeout: 20_000, interval: 50 });

  async function readiness() {
    const response = await fetch(`${origin}/readyz`);
    return [response.status, (await response.json()).status];
  }

  async function share() {
    const response = await fetch(`${origin}/api/share-links`, { method: 'POST', headers, body: JSON.stringify(draft) });
    return response.status === 201 ? 'created' : problemSchema.parse(await response.json()).code;
  }

  /** Sends all requests at once on one connection. */
  async function fillLog(lines = enough) {
    const socket = connect(port, '127.0.0.1');
    const get = `GET ${longPath} HTTP/1.1\r\nHost: localhost\r\n`;
    socket.write(`${get}\r\n`.repeat(lines - 1));
    socket.write(`${get}Connection: close\r\n\r\n`);
    await finished(socket.resume());
  }

  /** @returns the milliseconds it took. */
  async function end() {
    const startMs = performance.now();
    started.child.kill('SIGTERM');
    const { code } = await started.exited;
    return { code, ms: performance.now() - startMs };
  }

  return { ...started, seen, statusOf, readiness, share, fillLog, end };
}

function makeSite(): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Sharedesk</title>');
  mkdirSync(join(folder, longPath, '..'), { recursive: true });
  writeFileSync(join(folder, longPath), '');
  return folder;
}

/** A pipe of the system, with both ends open here. */
function makePipe() {
  const path = join(temporaryFolder(), 'pipe');
  execFileSync('mkfifo', [path]);
  const reader = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  return { path, reader, writer: openSync(path, constants.O_WRONLY) };
}

/** Leaves room for few lines in a pipe, which takes 64 kB. Does not wait where the pipe takes less. */
function fillMostOf(pipe: string): void {
  const writer = openSync(pipe, constants.O_WRONLY | constants.O_NONBLOCK);
  writeSync(writer, ' '.repeat(48 * 1024));
  closeSync(writer);
}

const saidOnce = (stderr: string) => stderr.match(/The audit trail cannot be written \(\w+\)/g);
const linesOf = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

// Windows has neither these devices nor these pipes.
describe.runIf(process.platform !== 'win32')('where stdout', () => {
  test('is a pipe whose reader has stopped, no link is made unrecorded, and the process answers and ends', async () => {
    const { writer, reader } = makePipe();
    const desk = await startDesk({ stdout: writer });
    await desk.fillLog();
    const before = desk.seen.length;
    expect(await desk.share()).toBe('audit_unavailable');
    expect(desk.seen).toHaveLength(before);
    expect(await desk.statusOf('/healthz')).toBe(200);
    expect(await desk.readiness()).toEqual([503, 'audit_unavailable']);
    const { ms } = await desk.end();
    expect(ms).toBeLessThan(mostEndMs);
    expect(saidOnce(desk.stderr())).toHaveLength(1);
    closeSync(reader);
    closeSync(writer);
  });

  test('is read again after a while, links are made again, and the lines that were dropped are counted', async () => {
    const desk = await startDesk();
    desk.child.stdout?.pause();
    await desk.fillLog(tooMany);
    expect(await desk.share()).toBe('audit_unavailable');
    desk.child.stdout?.resume();
    await expect.poll(desk.readiness).toEqual([200, 'ready']);
    expect(await desk.share()).toBe('created');
    await desk.end();
    const { lines } = await desk.exited;
    const said = lines.map((line) => JSON.parse(line));
    const dropped = said.reduce((sum, { dropped = 0 }) => sum + dropped, 0);
    expect(dropped).toBeGreaterThan(0);
    expect(said.filter(({ path }) => path === longPath).length + dropped).toBeGreaterThanOrEqual(tooMany);
    expect(said.filter(({ audit }) => audit === 'intent')).toHaveLength(1);
  });

  test('is a pipe that nobody reads any more, the trail is unavailable, and the process answers and ends', async () => {
    const { writer, reader } = makePipe();
    const desk = await startDesk({ stdout: writer });
    closeSync(reader);
    closeSync(writer);
    expect(await desk.share()).toBe('audit_unavailable');
    expect(await desk.share()).toBe('audit_unavailable');
    expect(desk.seen).toEqual([]);
    expect(await desk.statusOf('/healthz')).toBe(200);
    expect(await desk.readiness()).toEqual([503, 'audit_unavailable']);
    const { code, ms } = await desk.end();
    expect([code, ms < mostEndMs]).toEqual([0, true]);
    expect(saidOnce(desk.stderr())).toEqual(['The audit trail cannot be written (EPIPE)']);
  });

  test.skipIf(process.platform !== 'linux')(
    'is a disk that is full, the trail is unavailable, and the process answers and ends',
    async () => {
      const full = openSync('/dev/full', 'w');
      const desk = await startDesk({ stdout: full });
      closeSync(full);
      expect(await desk.share()).toBe('audit_unavailable');
      expect(await desk.share()).toBe('audit_unavailable');
      expect(desk.seen).toEqual([]);
      expect(await desk.readiness()).toEqual([503, 'audit_unavailable']);
      const { code, ms } = await desk.end();
      expect([code, ms < mostEndMs]).toEqual([0, true]);
      expect(saidOnce(desk.stderr())).toEqual(['The audit trail cannot be written (ENOSPC)']);
    },
  );

  test('is a file, every line is in it', async () => {
    const path = join(temporaryFolder(), 'log');
    const file = openSync(path, 'w');
    const desk = await startDesk({ stdout: file });
    closeSync(file);
    expect(await desk.share()).toBe('created');
    expect((await desk.end()).code).toBe(0);
    const all = linesOf(readFileSync(path, 'utf8'));
    const healthy = all.filter(({ path }) => path === '/healthz');
    expect(healthy).not.toEqual([]);
    expect(all).toMatchObject([
      { msg: 'listening' },
      ...healthy,
      { audit: 'intent' },
      { audit: 'outcome', outcome: 'created' },
      { msg: 'request', status: 201 },
      { msg: 'ending' },
      { msg: 'ended' },
    ]);
  });
});

describe.runIf(process.platform !== 'win32')('where there is no AUDIT_FILE', () => {
  test('SIGHUP, which asks for a new one, ends nothing', async () => {
    const desk = await startDesk();
    desk.child.kill('SIGHUP');
    expect(await desk.share()).toBe('created');
    expect((await desk.end()).code).toBe(0);
  });

  test('and stdout goes nowhere, that is said at the start', async () => {
    const descriptor = openSync('/dev/null', 'w');
    const desk = await startDesk({ stdout: descriptor });
    closeSync(descriptor);
    expect(desk.stderr()).toContain('links are made without a record. Set AUDIT_FILE.');
  });
});

describe.runIf(process.platform !== 'win32')('where AUDIT_FILE', () => {
  test('is a file, intents are in it before the upstream is asked, for the eyes of this user alone', async () => {
    const path = join(temporaryFolder(), 'audit');
    const desk = await startDesk({ settings: { AUDIT_FILE: path } });
    expect(await desk.share()).toBe('created');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    await desk.end();
    expect(linesOf(readFileSync(path, 'utf8'))).toMatchObject([{ audit: 'intent' }, { audit: 'outcome', outcome: 'created' }]);
    const { lines } = await desk.exited;
    expect(lines.filter((line) => line.includes('"audit"'))).toEqual([]);
  });

  test.skipIf(process.platform !== 'linux')('is a disk that is full, no link is made, whatever stdout does', async () => {
    const desk = await startDesk({ settings: { AUDIT_FILE: '/dev/full' } });
    expect(await desk.share()).toBe('audit_unavailable');
    expect(desk.seen).toEqual([]);
    expect(await desk.readiness()).toEqual([503, 'audit_unavailable']);
    expect((await desk.end()).code).toBe(0);
    expect(saidOnce(desk.stderr())).toEqual(['The audit trail cannot be written (ENOSPC)']);
  });

  test('is a pipe that nobody reads, no link is made, and the process answers and ends', async () => {
    const { path, reader, writer } = makePipe();
    const desk = await startDesk({ settings: { AUDIT_FILE: path } });
    fillMostOf(path);
    // As many at a time as one client may have under way, until the pipe is full.
    let answers: string[] = [];
    while (!answers.includes('audit_unavailable')) answers = await Promise.all(Array.from({ length: 16 }, () => desk.share()));
    expect(await desk.share()).toBe('audit_unavailable');
    const intents = readAll(reader).match(/"audit":"intent"/g);
    expect(desk.seen.length).toBeLessThanOrEqual(intents?.length ?? 0);
    expect(await desk.statusOf('/healthz')).toBe(200);
    expect((await desk.end()).ms).toBeLessThan(mostEndMs);
    closeSync(reader);
    closeSync(writer);
  });

  test('was renamed by logrotate, SIGHUP begins a new one', async () => {
    const folder = temporaryFolder();
    const [path, rotated] = [join(folder, 'audit'), join(folder, 'audit.1')];
    const desk = await startDesk({ settings: { AUDIT_FILE: path } });
    await desk.share();
    execFileSync('mv', [path, rotated]);
    desk.child.kill('SIGHUP');
    await expect
      .poll(async () => [await desk.share(), existsSync(path) && readFileSync(path, 'utf8')])
      .toEqual(['created', expect.stringContaining('"intent"')]);
    await desk.end();
    const all = linesOf(readFileSync(rotated, 'utf8') + readFileSync(path, 'utf8'));
    expect(all.filter(({ audit }) => audit === 'intent')).toHaveLength(desk.seen.length);
    expect(all.filter(({ audit }) => audit === 'outcome')).toHaveLength(desk.seen.length);
  });

  test('cannot be opened, that is said at the start', async () => {
    const { code, stderr } = await startChild({ AUDIT_FILE: join(temporaryFolder(), 'nowhere/audit') }).exited;
    expect([code, stderr]).toEqual([
      1,
      'AUDIT_FILE: cannot be opened (ENOENT): its folder must be there, and this user must be able to write to the file\n',
    ]);
  });
});

function readAll(descriptor: number): string {
  const chunk = Buffer.alloc(1 << 20);
  return chunk.toString('latin1', 0, readSync(descriptor, chunk));
}
