import { once } from 'node:events';
import { Agent, get, request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { startChild } from '../testing/child';
import { sendLink, silence, startFaultyUpstream } from '../testing/faulty-upstream';
import { draft } from '../testing/test-app';
import { portOf } from './listen';

vi.setConfig({ testTimeout: 30_000 });

const body = JSON.stringify(draft);
const headers = { 'content-type': 'application/json' };
const create = (address: string) => fetch(`${address}/api/share-links`, { method: 'POST', headers, body });

/** A port that is in use until the test ends. */
async function takePort(): Promise<string> {
  const other = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void other.close());
  await once(other, 'listening');
  return String(portOf(other));
}

describe('the process', () => {
  test('says in one JSON line where it listens, and makes a link that opens', async () => {
    const { address, lines } = startChild();
    const origin = await address();
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ msg: 'listening', mode: 'sandbox', address: origin });
    const { url } = await (await create(origin)).json();
    expect(url.startsWith(`${origin}/sandbox/share/view-`)).toBe(true);
    const page = await fetch(url);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await page.text()).toContain('Sandbox');
  });

  test('then says that nobody can sign in yet, and why', async () => {
    const sessionSecret = { SESSION_SECRET: 'secret-of-today-0123456789abcdef' };
    const oidc = { OIDC_ISSUER: 'http://127.0.0.1:1', OIDC_CLIENT_ID: 'd', OIDC_CLIENT_SECRET: 'c', ...sessionSecret };
    const { address, lines } = startChild(oidc);
    await address();
    await expect.poll(() => lines.map((line) => JSON.parse(line).msg)).toContain('nobody can sign in yet');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { level: 'info', msg: 'listening' },
      { level: 'warn', msg: expect.stringContaining('this is the sandbox') },
      { level: 'warn', msg: 'nobody can sign in yet', reason: 'discovery: provider unreachable' },
    ]);
  });

  test('reads all of .env, lets the environment win, and warns about unknown settings', async () => {
    const given = { LOG_LEVEL: 'info', SHARE_URL_HOST: 'canary' };
    const { address, lines } = startChild(given, { env: '\ufeffSHARE_MAX_HOURS=24\r\n \r\nLOG_LEVEL=silent\r\nSANBOX=canary\r\n' });
    expect(await (await fetch(`${await address()}/api/session`)).json()).toMatchObject({ maxHours: 24 });
    await expect.poll(() => lines.map((line) => JSON.parse(line)).filter(({ level }) => level === 'warn')).toHaveLength(2);
    expect(lines.join('')).toContain('SHARE_URL_HOST is no setting and has no effect; the nearest one is SHARE_URL_HOSTS');
    expect(lines.join('')).toContain('.env line 4: SANBOX is no setting and has no effect; the nearest one is SANDBOX');
    expect(lines.join('')).not.toContain('canary');
  });
});

// Windows has no signals that a process could handle.
describe.runIf(process.platform !== 'win32')('SIGTERM', () => {
  test('ends it after the requests in flight, even with idle connections', async () => {
    let respondUpstream: () => void = () => undefined;
    const { url, arrived } = await startFaultyUpstream((response, call, count) => {
      respondUpstream = () => sendLink(response, call, count);
    });
    const { child, address, exited, lines: soFar } = startChild({ CONNECT_API_URL: url, CONNECT_API_TOKEN: 't' });
    const origin = await address();
    const agent = new Agent({ keepAlive: true });
    onTestFinished(() => agent.destroy());
    const [idle] = await once(get(`${origin}/healthz`, { agent }), 'response');
    await once(idle.resume(), 'end');

    const inFlight = create(origin);
    await arrived(1);
    child.kill('SIGTERM');
    // A load balancer that asks in the meantime learns that we are ending.
    await expect.poll(() => soFar.at(-1)).toContain('"ending"');
    expect(await (await fetch(`${origin}/readyz`)).json()).toEqual({ status: 'ending' });
    respondUpstream();
    expect((await inFlight).status).toBe(201);
    const { code, lines } = await exited;
    expect(code).toBe(0);
    const said = lines.map((line) => JSON.parse(line));
    expect(said.at(-1)).toMatchObject({ msg: 'ended' });
    expect(said).toContainEqual(expect.objectContaining({ msg: 'request', path: '/api/share-links', status: 201 }));
  });

  test('ends it without waiting for an upstream call whose client has left', async () => {
    const { url, arrived } = await startFaultyUpstream(silence);
    const { child, address, exited } = startChild({ CONNECT_API_URL: url, CONNECT_API_TOKEN: 't', CONNECT_TIMEOUT_MS: '120000' });
    const leaving = request(`${await address()}/api/share-links`, { method: 'POST', headers }).on('error', () => undefined);
    leaving.end(body);
    await arrived(1);
    leaving.destroy();
    child.kill('SIGTERM');
    expect((await exited).code).toBe(0);
  });

  test('a second time ends it at once', async () => {
    const { url, arrived } = await startFaultyUpstream(silence);
    const { child, address, exited } = startChild({ CONNECT_API_URL: url, CONNECT_API_TOKEN: 't' });
    const inFlight = expect(create(await address())).rejects.toThrow();
    await arrived(1);
    child.kill('SIGTERM');
    await expect.poll(() => child.exitCode ?? child.kill('SIGINT')).toBe(1);
    await inFlight;
    expect((await exited).code).toBe(1);
  });
});

describe.runIf(process.platform !== 'win32')('an error that nobody expected', () => {
  test('ends it as SIGTERM does, after what is in flight is answered, but with exit code 1', async () => {
    let answerUpstream: () => void = () => undefined;
    const { url, arrived } = await startFaultyUpstream((response, call, count) => {
      answerUpstream = () => sendLink(response, call, count);
    });
    const reject = "process.on('SIGUSR2',()=>Promise.reject(new TypeError('canary')))";
    const {
      child,
      address,
      exited,
      lines: soFar,
    } = startChild({
      CONNECT_API_URL: url,
      CONNECT_API_TOKEN: 't',
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(reject)}`,
    });
    const origin = await address();
    const inFlight = create(origin);
    await arrived(1);
    child.kill('SIGUSR2');
    // Asked before that, /readyz would ask the upstream.
    await expect.poll(() => soFar.join()).toContain('"unexpected error"');
    expect(await (await fetch(`${origin}/readyz`)).json()).toEqual({ status: 'ending' });
    answerUpstream();
    expect((await inFlight).status).toBe(201);
    const { code, lines } = await exited;
    expect(code).toBe(1);
    expect(lines.join()).not.toContain('canary');
    expect(lines.map((line) => JSON.parse(line))).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ level: 'fatal', msg: 'unexpected error', error: 'TypeError' }),
        expect.objectContaining({ audit: 'outcome', outcome: 'created' }),
        expect.objectContaining({ msg: 'ended' }),
      ]),
    );
  });
});

describe('starting', () => {
  test('with bad settings names each, and what may be misspelled, and exits with 1', async () => {
    const { code, stderr, lines } = await startChild({ PORT: 'canary', SANDBOX: 'canary' }, { env: 'CONNECT_API_TOKN=canary\n' }).exited;
    expect([code, lines]).toEqual([1, []]);
    expect(stderr.split('\n')).toEqual([
      'PORT: must be a whole number from 0 to 65535',
      'SANDBOX: must be true or false',
      '.env line 1: CONNECT_API_TOKN is no setting and has no effect; the nearest one is CONNECT_API_TOKEN',
      '',
    ]);
  });

  test.each(['PORT', 'METRICS_PORT'])('with a %s in use says so in one line', async (name) => {
    const port = await takePort();
    const { code, stderr } = await startChild({ [name]: port }).exited;
    expect([code, stderr]).toEqual([1, `Port ${port} is already in use. Set ${name} to another one, or to 0 for any free one.\n`]);
  });

  test('on an address of another machine says so in one line', async () => {
    const { code, stderr } = await startChild({ HOST: '192.0.2.1' }).exited;
    expect([code, stderr]).toEqual([1, 'HOST is not an address of this machine.\n']);
  });

  test('with a .env in UTF-16 says so, instead of starting without its settings', async () => {
    const { code, stderr } = await startChild({}, { env: Buffer.from('\ufeffSANDBOX=false\n', 'utf16le') }).exited;
    expect([code, stderr]).toEqual([1, '.env is not UTF-8 but probably UTF-16. Save it as UTF-8.\n']);
  });

  test('without a built page says what to do', async () => {
    const { code, stderr } = await startChild({}, { siteFolder: join(tmpdir(), 'sharedesk-nothing') }).exited;
    expect([code, stderr]).toEqual([1, 'There is no built page to serve. Run "npm run build" first.\n']);
  });
});
