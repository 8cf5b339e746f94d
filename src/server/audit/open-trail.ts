import { fstatSync, statSync } from 'node:fs';
import { devNull } from 'node:os';
import { isatty } from 'node:tty';
import type { Settings } from '../config/settings';
import { SettingsError } from '../config/settings-error';
import { isoNow } from '../observe/iso-now';
import { createLineWriter, type LineWriter } from '../observe/line-writer';
import type { RefusalCounts } from '../observe/refusal-counts';
import { codeOf, openAuditFile } from './audit-file';
import { unknownOutcomeLine } from './line';
import { type RecentIntent, scanTrail } from './scan';
import { createTrail, type Trail } from './trail';
import { hashKeys } from './user-hash';

/** Under load, a write to the disk then carries three times as many intents; a single link does not wait. */
const fileRestMs = 1;

interface OpenParts {
  /** Writes on stdout, where the trail stands if it has no file. */
  lines: LineWriter;
  refusals: RefusalCounts;
  /** Milliseconds since 1970. */
  now: () => number;
}

export interface OpenTrail {
  trail: Trail;
  /** Writes the trail's lines. */
  lines: LineWriter;
  /** How many links were asked for before this start, of which nobody knows the outcome. */
  unknownCount: number;
  /** The intents of the last ten minutes by their `keyHash`, as `AUDIT_FILE` has them from before this start. */
  recent: Map<string, RecentIntent>;
}

/**
 * Opens the audit trail, on stdout or in `AUDIT_FILE`. What the process before this one left there without an outcome is given the outcome
 * `unknown`.
 *
 * @throws {SettingsError} if the file can't be opened.
 */
export async function openTrail(
  { audit, sandbox }: Pick<Settings, 'audit' | 'sandbox'>,
  { lines, refusals, now }: OpenParts,
): Promise<OpenTrail> {
  const say = (text: string) => void process.stderr.write(text);
  const [hashKey] = hashKeys(audit.secrets);
  const parts = { hashKey, refusals, say };
  const isLive = !sandbox;
  if (audit.file === undefined) {
    // It asks for new files, and here there is none. From a terminal that is closed it still ends the process.
    if (!isatty(1)) process.on('SIGHUP', nothing);
    if (isLive && isNullDevice(1)) say(`Stdout goes to ${devNull}, so links are made without a record. Set AUDIT_FILE.\n`);
    return { trail: createTrail({ ...parts, lines }), lines, unknownCount: 0, recent: new Map() };
  }

  if (isLive && audit.file === devNull) say(`AUDIT_FILE is ${devNull}, so links are made without a record.\n`);
  const file = await openAuditFile(audit.file, say).catch(cannotOpen);
  process.on('SIGHUP', file.reopen);
  const fileLines = createLineWriter(file, { droppedLine: () => '', restMs: fileRestMs });
  const { open, moreOpen, recent } = await scanTrail(audit.file, now());
  for (const requestId of open) fileLines.owe({ text: unknownOutcomeLine(isoNow(), requestId), written: nothing, failed: nothing });
  return { trail: createTrail({ ...parts, lines: fileLines }), lines: fileLines, unknownCount: open.length + moreOpen, recent };
}

const nothing = () => undefined;

/** As for a stdout that was closed before the start: Node opens this device in its place. */
function isNullDevice(fd: number): boolean {
  const stats = fstatSync(fd);
  return process.platform !== 'win32' && stats.isCharacterDevice() && stats.rdev === statSync(devNull).rdev;
}

function cannotOpen(error: unknown): never {
  const problem = 'its folder must be there, and this user must be able to write to the file';
  throw new SettingsError([{ name: 'AUDIT_FILE', problem: `cannot be opened (${codeOf(error)}): ${problem}` }]);
}
