import { quote } from './line';
import type { LinkRecord, TrailAnswer } from './query';
import { linkTable } from './table';

interface Asked {
  json: boolean;
  /** Whether a secret is set with which hashes can be compared. */
  hasKey: boolean;
  /** The masked user ID that was asked for. */
  masked: string | undefined;
}

interface AnswerText {
  /** For stdout. */
  output: string;
  /** For stderr: what makes the answer less than certain. */
  notes: string;
  /** 0 for an answer, 1 where a file holds no trail, 2 where all links found are possible matches. */
  exitCode: 0 | 1 | 2;
}

const whatToDo =
  'Name the file that AUDIT_FILE names on the server or, where it is "-", the lines of the server’s stdout as they were printed.';

/** What the command prints. It says that there is no link only where every file is a trail. */
export function answerText({ links, withoutTrail }: TrailAnswer, { json, hasKey, masked }: Asked): AnswerText {
  const possible = masked !== undefined && links.length > 0 && links.every(({ match }) => match === 'possible');
  const notes = [
    ...withoutTrail.map(({ file, empty }) => `${nameOf(file)} ${empty ? 'is empty' : 'holds no line of an audit trail'}.`),
    ...(withoutTrail.length > 0 ? [whatToDo] : []),
    ...(possible ? [possibleNote(links.length, masked, hasKey)] : []),
  ];
  return {
    output: json ? jsonLines(links) : links.length > 0 ? linkTable(links) : withoutTrail.length > 0 ? '' : nothingFound(masked, hasKey),
    notes: notes.map((note) => `${note}\n`).join(''),
    exitCode: withoutTrail.length > 0 ? 1 : possible ? 2 : 0,
  };
}

function nameOf(file: string): string {
  return file === '-' ? 'stdin' : quote(file);
}

function possibleNote(count: number, masked: string, hasKey: boolean): string {
  const links = count === 1 ? '1 link was' : `${count} links were`;
  const alike = `${links} asked for with an ID that looks like this one (${quote(masked).slice(1, -1)})`;
  if (!hasKey) return `${alike}. Set the server’s AUDIT_SECRET or SESSION_SECRET here to find out which are this customer’s.`;
  return `${alike}, but no hash matches: the hashes were made by another AUDIT_SECRET or SESSION_SECRET, or none, or the links are another customer’s.`;
}

function nothingFound(masked: string | undefined, hasKey: boolean): string {
  if (masked === undefined) return 'Every link that was asked for has an outcome.\n';
  const how = hasKey
    ? 'with the secrets that are set here'
    : 'by the masked user ID alone, as neither AUDIT_SECRET nor SESSION_SECRET is set here';
  return `No link was asked for with this user ID. Looked for ${how}.\n`;
}

function jsonLines(links: readonly LinkRecord[]): string {
  return links.map((link) => `${JSON.stringify(link)}\n`).join('');
}
