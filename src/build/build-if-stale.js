import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const sources = [
  'src',
  'public',
  'index.html',
  'vite.config.ts',
  'tailwind.config.js',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];
const outputs = ['dist/web/index.html', 'dist/server/main.js'];

/** Builds everything into `dist/`, unless that is newer than all of its sources. Exits with code 1 if the build fails. */
export function buildIfStale() {
  const reason = staleReason();
  if (!reason) return;
  process.stderr.write(`Sharedesk: building, because ${reason} …\n`);
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  if (!existsSync(vite)) fail('The build tools are not installed. Run "npm ci" first, or build elsewhere and use "npm run serve".');
  // stdout is for the server's JSON lines, so the build's output goes to stderr.
  const { status } = spawnSync(process.execPath, [vite, 'build', '--app', '--logLevel', 'warn'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) fail('The build failed.');
}

function staleReason() {
  if (outputs.some((path) => !existsSync(join(root, path)))) return 'there is no build yet';
  const builtMs = Math.min(...outputs.map((path) => statSync(join(root, path)).mtimeMs));
  return sources.some((path) => newestMs(join(root, path)) > builtMs) ? 'something changed since the last build' : undefined;
}

/**
 * When a file, or anything in a folder, was last changed. A folder itself changes when a file is added or removed.
 *
 * @param {string} path
 * @returns {number} milliseconds since 1970; 0 where there is nothing.
 */
function newestMs(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return stats?.mtimeMs ?? 0;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newestMs(join(path, name))));
}

/**
 * @param {string} line
 * @returns {never}
 */
function fail(line) {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}
