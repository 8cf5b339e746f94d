import { isUtf8 } from 'node:buffer';

/** One setting of an `.env` file. */
interface Entry {
  line: number;
  name: string;
  value: string;
}

/** What an `.env` file says. Neither problems nor warnings ever hold a value. */
interface EnvText {
  entries: Entry[];
  /** Each line that cannot be read. Where there is one, no entry may be used: the line may hold a limit that somebody relies on. */
  problems: string[];
  warnings: string[];
}

type Value = { value: string; warning?: string } | { problem: string };

const lineBreak = /\r\n|\n|\r/;
const assignment = /^(?:export\s+)?([A-Za-z_][\w.]*)\s*=(.*)$/s;

/**
 * Reads the content of an `.env` file, by the rules in `docs/settings.md`. Every line is either read or named with its number. The parser of
 * Node 20 (`process.loadEnvFile`) instead drops the setting after a line of one blank or after a byte order mark, and all settings in UTF-16.
 */
export function parseEnvText(bytes: Buffer): EnvText {
  // In UTF-16, every other byte of English text is zero, whether or not there is a byte order mark.
  if (bytes.includes(0)) return { entries: [], problems: ['is not UTF-8 but probably UTF-16. Save it as UTF-8.'], warnings: [] };
  const result: EnvText = { entries: [], problems: [], warnings: [] };
  // One character for each byte, so that each line can be decoded by itself. No byte of a longer UTF-8 character looks like a line break.
  for (const [index, encoded] of bytes.toString('latin1').split(lineBreak).entries()) {
    readLine(Buffer.from(encoded, 'latin1'), index + 1, result);
  }
  return result;
}

function readLine(bytes: Buffer, line: number, { entries, problems, warnings }: EnvText): void {
  if (!isUtf8(bytes)) return void problems.push(`line ${line} is not UTF-8. Save the file as UTF-8.`);
  // Drops a byte order mark too.
  const text = bytes.toString('utf8').trim();
  if (text === '' || text.startsWith('#')) return;
  const [, name, assigned = ''] = assignment.exec(text) ?? [];
  if (name === undefined) return void problems.push(`line ${line} is neither empty, nor a comment after #, nor NAME=value.`);
  const read = readValue(assigned);
  if ('problem' in read) return void problems.push(`line ${line} ${read.problem}`);
  if (read.warning) warnings.push(`line ${line}: ${name}: ${read.warning}`);
  const earlier = entries.find((entry) => entry.name === name);
  if (earlier) warnings.push(`line ${line}: ${name} stands in line ${earlier.line} already; the last one holds`);
  entries.push({ line, name, value: read.value });
}

/** @param assigned what follows the equals sign. */
function readValue(assigned: string): Value {
  const text = assigned.trim();
  const quote = /^["'`]/.exec(text)?.[0];
  if (quote !== undefined) return readQuoted(text, quote);
  const comment = assigned.search(/\s#/);
  if (comment >= 0) {
    const warning = 'what stands after # is a comment; put the value in quotes if it belongs to the value';
    return { value: assigned.slice(0, comment).trim(), warning };
  }
  if (!text.includes('#')) return { value: text };
  return { value: text, warning: '# belongs to the value, because no blank stands before it; put the value in quotes to make that plain' };
}

function readQuoted(text: string, quote: string): Value {
  const end = text.indexOf(quote, 1);
  if (end < 0) return { problem: 'opens a quote and does not close it. A value cannot hold a line break.' };
  if (!/^(\s+#.*)?$/s.test(text.slice(end + 1)))
    return { problem: 'goes on after the closing quote. Use another kind of quote: " \' or `.' };
  return { value: text.slice(1, end) };
}
