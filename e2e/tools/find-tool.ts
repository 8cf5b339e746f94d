import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The tools that the tests of the shared store, of `docs/deploy` and of what is printed need besides the browser, each with the Debian package that holds it. */
export const packages = {
  nginx: 'nginx',
  openssl: 'openssl',
  pdftoppm: 'poppler-utils',
  pdftotext: 'poppler-utils',
  'redis-server': 'redis-server',
  'systemd-analyze': 'systemd',
} as const;

export type Tool = keyof typeof packages;

/** Debian keeps nginx in these folders, which are not in every PATH. */
const furtherFolders = ['/usr/sbin', '/usr/local/sbin'];

/** The path of the tool. Only on Linux, for which `docs/deploy` is written, and where the packages are known. */
export function findTool(tool: Tool): string | undefined {
  return process.platform === 'linux' ? findProgram(tool) : undefined;
}

export function findProgram(name: string): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...furtherFolders];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}
