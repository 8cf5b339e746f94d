import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Logger } from '../observe/log';

const run = promisify(execFile);
const timeoutMs = 5000;

/**
 * Reports the state of this process to systemd (sd_notify(3)), for a unit with `Type=notify` and `NotifyAccess=all`. Node.js cannot send
 * datagrams to a unix socket, so the program `systemd-notify` sends them. Of our environment it gets only the address of that socket.
 *
 * The watchdog gets two messages in each of its periods (sd_watchdog_enabled(3)). They stop when the event loop hangs.
 */
export function createSystemdNotifier({ NOTIFY_SOCKET, WATCHDOG_USEC, PATH }: NodeJS.ProcessEnv, log: Logger) {
  const watchdogMs = Number(WATCHDOG_USEC ?? 0) / 1000;
  let warned = false;

  async function send(state: string): Promise<void> {
    try {
      await run('systemd-notify', [state], { env: { PATH, NOTIFY_SOCKET }, timeout: timeoutMs });
    } catch {
      if (!warned) log.error({ state }, 'systemd-notify failed, so systemd does not know the state of this process');
      warned = true;
    }
  }

  return {
    /** For when the server listens. */
    ready(): void {
      send('READY=1');
      if (watchdogMs > 0) setInterval(() => send('WATCHDOG=1'), watchdogMs / 2).unref();
    },
    /** For when the end begins. The messages to the watchdog go on until the process exits. */
    stopping(): void {
      send('STOPPING=1');
    },
  };
}
