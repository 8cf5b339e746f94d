import { parseArgs } from 'node:util';
import { codeOf } from '../audit/audit-file';
import { loadSettings } from '../config/load-settings';
import { endWithReader } from '../observe/end-with-reader';
import { checkExtraAuthorities } from './check-extra-authorities';
import { examine } from './examine';
import { type Finding, failed, ok, skipped, warning } from './finding';
import { findingJson, findingLine, summary } from './finding-text';

const usage = `Usage: npm run -s doctor [-- --json]

Checks the settings of this server against the services that they name, one line for each check, and says what to do. It takes the settings from
the environment, their _FILE and .env, as the server does. It makes no share link: it asks for one to a user ID that nobody has.

--json  one JSON line for each check: {"check", "result": "ok" | "warning" | "failed" | "skipped", "text", "todo"}.

Exit code: 0 where nothing has to be repaired, maybe with warnings; else 1. Neither secrets nor tokens nor user IDs are printed.
`;

async function* allFindings(extraAuthorities: string | undefined): AsyncGenerator<Finding> {
  const loaded = loadSettings();
  if (loaded.kind === 'read') yield ok('settings', 'They can be read, and the server starts with them.');
  else yield* loaded.problems.map((problem) => failed('settings', `${problem}.`.replace(/\.\.$/, '.')));
  yield* loaded.warnings.map((text) => warning('settings', `${text}.`));
  yield* checkExtraAuthorities(extraAuthorities);
  if (loaded.kind === 'read') yield* examine(loaded.settings);
  else yield skipped('upstream', 'Nothing else is checked before the settings can be read.');
}

async function run({ json }: { json: boolean }): Promise<void> {
  const results: Finding['result'][] = [];
  // From here on, .env counts too, which Node does not read.
  for await (const finding of allFindings(process.env.NODE_EXTRA_CA_CERTS)) {
    results.push(finding.result);
    process.stdout.write(json ? findingJson(finding) : findingLine(finding));
  }
  if (!json) process.stdout.write(summary(results));
  process.exitCode = results.includes('failed') ? 1 : 0;
}

/** Never with the message, which may hold a value. */
function fail(error: unknown): void {
  process.stderr.write(`The settings could not be checked: ${codeOf(error)}.\n`);
  process.exitCode = 1;
}

function readArguments() {
  try {
    return parseArgs({ options: { json: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } } }).values;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : 'These arguments are not understood.'}\n\n${usage}`);
    return process.exit(1);
  }
}

endWithReader();
const values = readArguments();
if (values.help) process.stdout.write(usage);
else await run(values).catch(fail);
