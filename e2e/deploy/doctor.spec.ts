import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base, expect } from '../fixtures';
import { needTool } from '../support/need-tool';
import { signInSettings, startProvider } from '../support/openid/start';
import { startPrivateNetwork } from '../support/private-network';
import { runCommand } from '../support/run-command';

const root = fileURLToPath(new URL('../..', import.meta.url));
const program = join(root, 'dist/server/doctor.js');
const document = join(root, 'docs/going-live.md');
const upstream = 'upstream.invalid';

const answer: RequestListener = ({ method }, response) => {
  if (method === 'POST') response.end(JSON.stringify({ token: 'token-canary', expire: 60 }));
  else response.writeHead(404).end();
};

const live = {
  CONNECT_API_URL: `https://${upstream}`,
  CONNECT_ACCOUNT_API_KEY: 'account-canary',
  CONNECT_BOT_API_KEY: 'bot-key-canary',
  CONNECT_BOT_API_SECRET: 'bot-secret-canary',
  PUBLIC_URL: 'http://127.0.0.1:3000',
};

async function ask(folder: string, settings: Record<string, string>, ...args: string[]) {
  const { ended, lines } = runCommand([process.execPath, program, ...args], folder, settings);
  return { exitCode: await ended, lines };
}

/** The lines of docs/going-live.md for an installation as a service, with its settings in `folder`. */
function serviceCheck(folder: string): string {
  const [, lines = ''] = /as root with the settings of the units:\n\n```sh\n(.*?)```/s.exec(readFileSync(document, 'utf8')) ?? [];
  return lines.replaceAll('/etc/sharedesk', folder).replaceAll('/opt/sharedesk', root);
}

/** Writes settings as docs/deploy/README.md says: each secret into a file, and the others into one together. */
function writeServiceSettings(folder: string, settings: Record<string, string>): void {
  const isSecret = (name: string) => /_(API_KEY|API_SECRET|CLIENT_SECRET|SESSION_SECRET|PROXY)$|^SESSION_SECRET$/.test(name);
  mkdirSync(join(folder, 'secrets'));
  const common = Object.entries(settings).flatMap(([name, value]) => {
    if (!isSecret(name)) return [`${name}="${value}"`];
    writeFileSync(join(folder, 'secrets', name.toLowerCase().replaceAll('_', '-')), `${value}\n`);
    return [];
  });
  writeFileSync(join(folder, 'settings'), common.join('\n'));
}

/** A private network with the upstream in it, and a real provider on this machine. They end with the test. */
const test = base.extend<{ network: Awaited<ReturnType<typeof startPrivateNetwork>>; issuer: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from this pattern.
  network: async ({}, use, testInfo) => {
    const network = await startPrivateNetwork(needTool(testInfo, 'openssl'), [upstream], answer);
    await use(network);
    await network.stop();
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  issuer: async ({}, use) => {
    const provider = await startProvider();
    await use(provider.address);
    await provider.stop();
  },
});

test('the doctor finds the settings of a private network and a real provider to work, and says what to do where they do not', async ({
  network,
  issuer,
}, testInfo) => {
  const folder = testInfo.outputPath();
  const settings = { ...live, ...signInSettings(issuer), HTTPS_PROXY: network.proxyWith(network.password) };

  await test.step('all is well, with warnings', async () => {
    const { exitCode, lines } = await ask(folder, { ...settings, NODE_EXTRA_CA_CERTS: network.authority });
    expect(lines.map((line) => line.replace(/:.*/, ''))).toEqual([
      'ok       settings',
      'ok       extra-authorities',
      'warning  settings',
      'ok       upstream-name',
      'ok       upstream-connection',
      'ok       upstream-clock',
      'ok       keys',
      'ok       share-path',
      'warning  public-url',
      'ok       provider',
      'ok       redirect-uri',
      'ok       client-secret',
      'ok       claims',
      'ok       session-secret',
      '',
      'Nothing has to be repaired, 2 warnings.',
    ]);
    expect([exitCode, network.seen]).toEqual([0, [`${upstream}:443`]]);
    expect(lines.join('\n')).not.toMatch(/canary/);
  });

  await test.step('the authority, the client secret and the redirect URI are wrong', async () => {
    const wrong = { ...settings, OIDC_CLIENT_SECRET: 'other-canary', PUBLIC_URL: 'https://desk.example.com' };
    const { exitCode, lines } = await ask(folder, wrong, '--json');
    const failures = lines.map((line) => JSON.parse(line)).filter(({ result }) => result === 'failed');
    expect(failures).toEqual([
      {
        check: 'upstream-connection',
        result: 'failed',
        text: expect.stringContaining('UNABLE_TO'),
        todo: expect.stringContaining('NODE_EXTRA_CA_CERTS'),
      },
      {
        check: 'redirect-uri',
        result: 'failed',
        text: expect.stringContaining('https://desk.example.com/auth/callback'),
        todo: expect.any(String),
      },
      { check: 'client-secret', result: 'failed', text: expect.any(String), todo: expect.stringContaining('OIDC_CLIENT_SECRET') },
    ]);
    expect(exitCode).toBe(1);
    expect(lines.join('\n')).not.toMatch(/canary/);
  });

  await test.step('the documented lines check the settings of a service', async () => {
    writeServiceSettings(folder, { ...settings, NODE_EXTRA_CA_CERTS: network.authority, BOTS: 'sales', CONNECT_SALES_TITLE: 'Sales team' });
    const { ended, lines } = runCommand(['sh', '-c', serviceCheck(folder)], folder, {});
    expect([await ended, lines.filter((line) => /^ok +(keys|extra-authorities)/.test(line))]).toEqual([
      0,
      [expect.stringContaining('NODE_EXTRA_CA_CERTS'), expect.stringContaining('keys of sales: ')],
    ]);
    expect(lines.join('\n')).not.toMatch(/canary/);
  });

  await test.step('it ends without a word when nobody reads on', async () => {
    const { ended, lines } = runCommand(['sh', '-c', `node '${program}' | head -1`], folder, settings);
    expect([await ended, lines]).toEqual([0, [expect.stringMatching(/^ok +settings/)]]);
  });

  await test.step('settings that cannot be read are named without their values', async () => {
    const { exitCode, lines } = await ask(folder, { ...settings, PORT: 'canary' });
    expect(lines[0]).toBe('FAILED   settings: PORT: must be a whole number from 0 to 65535.');
    expect([exitCode, lines.at(-1)]).toEqual([1, '1 to repair.']);
    expect(lines.join('\n')).not.toMatch(/canary/);
  });
});
