import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base, expect } from '../fixtures';
import { readContainerfile, readDockerignore } from '../support/containerfile';
import { freePort } from '../support/free-port';
import { beginLink } from '../support/request-in-flight';
import { runCommand } from '../support/run-command';

const top = fileURLToPath(new URL('../..', import.meta.url));
const { baseImages, checkCommand, buildCommands, copied, environment, user, entrypoint, command, healthCommand } = readContainerfile();

const test = base.extend<{ folder: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are wanted from this pattern.
  folder: async ({}, use, testInfo) => {
    testInfo.skip(process.platform === 'win32', 'the image is one of Linux');
    const folder = mkdtempSync(join(tmpdir(), 'sharedesk-image-'));
    await use(folder);
    rmSync(folder, { recursive: true });
  },
});

const listFiles = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
/** Without the bundler’s hashes, which depend a little on the folder, and without all languages but the first. */
const kindsOf = (names: string[]) =>
  new Set(names.filter((name) => !otherLanguage.test(name)).map((name) => name.replace(/-[\w-]{8}(?=\.)/, '')));
const otherLanguage = /\.(?:it|es|pt-BR|de|ar)\./;

test('.dockerignore lets through everything that the build needs', async ({ folder }) => {
  // This runs a build. One language is enough to read every file that is not a text.
  test.slow();
  const [install, ...others] = buildCommands;
  expect(install).toBe('npm ci');
  for (const name of readDockerignore()) cpSync(join(top, name), join(folder, name), { recursive: true });
  symlinkSync(join(top, 'node_modules'), join(folder, 'node_modules'));
  const languages = join(folder, 'src/contract/language.ts');
  writeFileSync(languages, readFileSync(languages, 'utf8').replace(/^ {2}(?!en:).*direction: .*\n/gm, ''));
  for (const line of others) {
    const built = runCommand(['sh', '-c', line], folder, {});
    expect(await built.ended, built.lines.join('\n')).toBe(0);
  }
  const [here, there] = [join(folder, 'dist'), join(top, 'dist')].map((dist) => kindsOf(listFiles(dist)));
  expect(here).toEqual(there);
});

test('the image’s command serves from what the image holds, writes nothing, is healthy, and on SIGTERM answers what is in flight', async ({
  folder,
}) => {
  for (const name of copied) cpSync(join(top, name), join(folder, name), { recursive: true });
  const held = listFiles(folder);
  const settings = { ...environment, HOST: '127.0.0.1', PORT: String(await freePort()) };
  const checkHealth = () => runCommand(healthCommand, folder, settings).ended;
  expect(await checkHealth()).toBe(1);

  const { child, lines, line, ended } = runCommand(command, folder, settings);
  const { address } = JSON.parse(await line('listening'));
  expect(await checkHealth()).toBe(0);
  const finishLink = await beginLink(address);
  child.kill('SIGTERM');
  await line('"ending"');
  expect((await finishLink()).status).toBe(201);
  expect(await ended).toBe(0);
  expect(lines.at(-1)).toContain('"ended"');
  expect(lines.filter((text) => !text.startsWith('{'))).toEqual([]);
  expect(listFiles(folder)).toEqual(held);
});

test('the image’s user is a number and not root, as Kubernetes wants it', () => {
  expect(user).toMatch(/^[1-9]\d*:[1-9]\d*$/);
});

test('the image is built from a base image with a digest, and from no other', async ({ folder }) => {
  expect(baseImages).toEqual(['$NODE_IMAGE', '$NODE_IMAGE']);
  const check = (image: string) => runCommand(['sh', '-c', checkCommand], folder, { NODE_IMAGE: image });
  expect(await check(`docker.io/library/node:24-slim@sha256:${'0'.repeat(64)}`).ended).toBe(0);
  const refused = check('docker.io/library/node:24-slim');
  expect(await refused.ended).toBe(1);
  expect(refused.lines).toEqual(['NODE_IMAGE needs a digest: name@sha256:…']);
});

test('the server is not process 1 of the container: an init process is, and runs it', () => {
  expect(entrypoint).toEqual(['/usr/bin/tini', '--']);
  expect(command[0]).toBe('node');
});
