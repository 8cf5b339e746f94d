import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { maskUserId } from '#contract/mask-user-id';
import { loadEnvFile } from '../config/env-file';
import { parseSettings } from '../config/parsed-settings';
import { auditSettings } from '../config/read-settings';
import { endWithReader } from '../observe/end-with-reader';
import { answerText } from './answer-text';
import { codeOf } from './audit-file';
import { queryTrail } from './query';
import { parseSince } from './since';
import { hashKeys, userHash } from './user-hash';

const usage = `Usage: npm run -s audit -- [FILE…] [--for USER_ID] [--since WHEN] [--json]

Who shared this customer's conversation, and with what end? One row for each link that was asked for.
Without --for: the links that were asked for and of which the trail has no outcome.

FILE     an audit trail, or the lines of stdout; "-" reads stdin, and .gz is unpacked. Default: AUDIT_FILE.
--for    the user ID; "-" reads it from stdin, so that the list of processes does not show it.
--since  a moment, such as 2025-03-14 or 2025-03-14T12:00:00Z, or how long ago: 30m, 12h, 7d, 2w.
--json   one JSON line for each link instead of the table.

The hashes of user IDs are made with AUDIT_SECRET, else SESSION_SECRET, from the environment, their _FILE or .env, as the server has them.

Exit code: 0 for an answer; 1 where there is none, or a file holds no line of a trail; 2 where all links found are possible matches alone.
`;

/** What stops the command, in words for the person who typed it. */
class CommandError extends Error {}

async function run(): Promise<void> {
  const { values, positionals } = readArguments();
  if (values.help) return void process.stdout.write(usage);
  const { file, secrets } = readAuditSettings();
  const files = positionals.length > 0 ? positionals : file === undefined ? [] : [file];
  if (files.length === 0) throw new CommandError(`Name the file of the trail; AUDIT_FILE is not set here.\n\n${usage}`);
  if (values.for === '-' && files.includes('-')) throw new CommandError('stdin can be the trail or the user ID, not both.');
  const sinceMs = values.since === undefined ? 0 : parseSince(values.since, Date.now());
  if (sinceMs === undefined) throw new CommandError('--since takes a moment such as 2025-03-14T12:00:00Z, or 30m, 12h, 7d or 2w.');
  const userId = (values.for === '-' ? await firstLineOfStdin() : values.for)?.trim();
  if (userId === '') throw new CommandError('The user ID is empty.');
  const keys = hashKeys(secrets);
  const wanted = userId === undefined ? undefined : { hashes: keys.map((key) => userHash(key, userId)), masked: maskUserId(userId, '***') };
  const answer = await queryTrail(files, { wanted, sinceMs }).catch((error) => {
    throw new CommandError(`The trail cannot be read (${codeOf(error)}).`);
  });
  const { output, notes, exitCode } = answerText(answer, { json: values.json, hasKey: keys.length > 0, masked: wanted?.masked });
  await print(output);
  process.stderr.write(notes);
  process.exitCode = exitCode;
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        for: { type: 'string' },
        since: { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new CommandError(`${error instanceof Error ? error.message : 'These arguments are not understood.'}\n\n${usage}`);
  }
}

/** Other settings may be missing or wrong here: the trail can be read on another machine than the server's. */
function readAuditSettings() {
  const unreadable = loadEnvFile();
  if (unreadable) throw new CommandError(unreadable);
  const problems: string[] = [];
  const parsed = parseSettings(process.env, (name, problem) => {
    if (/^(AUDIT_|SESSION_SECRET)/.test(name)) problems.push(`${name}: ${problem}`);
  });
  if (problems.length > 0) throw new CommandError(problems.join('\n'));
  return auditSettings(parsed);
}

async function firstLineOfStdin(): Promise<string> {
  for await (const line of createInterface({ input: process.stdin })) return line;
  return '';
}

async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

endWithReader();
run().catch((error) => {
  process.stderr.write(
    error instanceof CommandError ? `${error.message.trimEnd()}\n` : `The audit trail could not be queried: ${codeOf(error)}.\n`,
  );
  process.exitCode = 1;
});
