import { spawnSync } from 'node:child_process';

const limitMs = 5 * 60_000;

/** Packages of the system need root, and Debian's package manager. */
export const mayInstallPackages = process.platform === 'linux' && process.getuid?.() === 0;

export function installPackages(names: readonly string[]): string[] {
  return ['apt-get update', `apt-get install -y --no-install-recommends ${names.join(' ')}`];
}

export function succeeds(command: string): boolean {
  // The tests start what they need: SYSTEMD_OFFLINE keeps a package from starting its own service, such as nginx on port 80.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', SYSTEMD_OFFLINE: '1' };
  return spawnSync(command, { shell: true, stdio: ['ignore', 'ignore', 'inherit'], timeout: limitMs, env }).status === 0;
}
