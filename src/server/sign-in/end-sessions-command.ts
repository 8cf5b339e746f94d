import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { codeOf } from '../audit/audit-file';
import { loadSettings } from '../config/load-settings';
import { endSessions, NotEnded, recordEnd } from './end-sessions';

const usage = `Usage: npm run -s end-sessions -- SUB

Ends all sessions that a person has at this desk, at every replica. It says how long that takes. They can sign in again at once, so first let the
OpenID provider refuse them, if that is what you want.

SUB  the provider's identifier of the person, as "operator" in the log and the audit trail has it; "-" reads it from stdin.

It takes the settings from the environment, their _FILE and .env, as the server does, and needs REDIS_URL. The end is added to AUDIT_FILE if that
file is there; otherwise its line is printed on stdout.

Exit code: 0 if the sessions have ended; else 1.
`;

async function run(): Promise<void> {
  const { values, positionals } = readArguments();
  if (values.help) return void process.stdout.write(usage);
  const [asked, ...others] = positionals;
  if (asked === undefined || others.length > 0) throw new NotEnded(`Name one person.\n\n${usage}`);
  const loaded = loadSettings();
  if (loaded.kind === 'wrong') throw new NotEnded(loaded.problems.join('\n'));
  const sub = asked === '-' ? await firstLineOfStdin() : asked;
  process.stderr.write(await endSessions(sub, loaded.settings));
  process.stdout.write(await recordEnd(sub, loaded.settings.audit.file));
}

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: { help: { type: 'boolean', default: false } } });
  } catch (error) {
    throw new NotEnded(`${error instanceof Error ? error.message : 'These arguments are not understood.'}\n\n${usage}`);
  }
}

async function firstLineOfStdin(): Promise<string> {
  for await (const line of createInterface({ input: process.stdin })) return line.trim();
  return '';
}

run().catch((error) => {
  process.stderr.write(error instanceof NotEnded ? `${error.message.trimEnd()}\n` : `No session was ended: ${codeOf(error)}.\n`);
  process.exitCode = 1;
});
