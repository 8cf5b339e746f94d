import { isatty } from 'node:tty';
import { fileURLToPath } from 'node:url';
import { exposureWarnings } from '../config/exposure';
import { loadSettings } from '../config/load-settings';
import type { Settings } from '../config/settings';
import { SettingsError } from '../config/settings-error';
import { type ClosableLog, createLog, describeError, type Logger } from '../observe/log';
import { loadSite, type Site } from '../site/site';
import { type Assemble, serve } from './serve';
import { endOnSignals } from './signals';

/**
 * Runs the server as a process: reads the settings, listens, and ends on a signal. If it cannot start, it says why in plain lines on
 * stderr and exits with code 1.
 *
 * @param siteFolder the built page.
 * @param assemble builds the app from the settings.
 */
export async function run(siteFolder: URL, assemble: Assemble): Promise<void> {
  const { settings, warnings } = readSettingsOrExit();
  const site = loadSite(fileURLToPath(siteFolder));
  if (!site) return exit('There is no built page to serve. Run "npm run build" first.');
  const log = createLog(settings.logLevel);
  const systemd = await loadSystemdNotifier(log.log);
  // A closed stderr must not end the process.
  process.stderr.on('error', () => undefined);
  const { end, ...rest } = await startOrExit(settings, { assemble, site, warnings }, log);
  endOnSignals({
    log: log.log,
    ...rest,
    end() {
      systemd?.stopping();
      return end();
    },
  });
  systemd?.ready();
}

/** Only where systemd asks for it. */
async function loadSystemdNotifier(log: Logger) {
  if (!process.env.NOTIFY_SOCKET) return undefined;
  return (await import('./systemd')).createSystemdNotifier(process.env, log);
}

function readSettingsOrExit(): { settings: Settings; warnings: string[] } {
  const loaded = loadSettings();
  return loaded.kind === 'read' ? loaded : exit([...loaded.problems, ...loaded.warnings].join('\n'));
}

interface Parts {
  assemble: Assemble;
  site: Site;
  /** About the settings. */
  warnings: readonly string[];
}

async function startOrExit(settings: Settings, { warnings, ...parts }: Parts, { log, lines }: ClosableLog) {
  try {
    const { mode, address, metricsAddress, signInProblem, unknownOutcomes, ...ending } = await serve(settings, { ...parts, log, lines });
    if (isatty(1)) lines.write(`Sharedesk (${mode}): ${address}\n`);
    else log.info({ address, metricsAddress, mode }, 'listening');
    for (const warning of [...warnings, ...exposureWarnings(settings)]) log.warn(warning);
    if (unknownOutcomes > 0)
      log.warn({ count: unknownOutcomes }, 'links were asked for before this start, and nobody knows with what outcome');
    signInProblem?.then((reason) => reason !== undefined && log.warn({ reason }, 'nobody can sign in yet'));
    void lines.flush();
    return ending;
  } catch (error) {
    return exit(startFailure(error, settings));
  }
}

function startFailure(error: unknown, { metricsPort }: Settings): string {
  if (error instanceof SettingsError) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const port = error instanceof Error && 'port' in error ? error.port : undefined;
  const name = port === metricsPort ? 'METRICS_PORT' : 'PORT';
  if (code === 'EADDRINUSE') return `Port ${port} is already in use. Set ${name} to another one, or to 0 for any free one.`;
  if (code === 'EACCES') return `Not allowed to listen on port ${port}. Set ${name} to one above 1023.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'HOST is not an address of this machine.';
  const { error: kind, errorCode } = describeError(error);
  return `Could not start: ${errorCode ?? kind}.`;
}

function exit(lines: string): never {
  process.stderr.write(`${lines}\n`);
  process.exit(1);
}
