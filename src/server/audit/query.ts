import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import * as z from 'zod/mini';
import { hourMs } from '#contract/time';
import { quote } from './line';

const intentSchema = z.object({
  audit: z.literal('intent'),
  time: z.string(),
  requestId: z.string(),
  operator: z.optional(z.string()),
  client: z.string(),
  mode: z.string(),
  hours: z.number(),
  bot: z.optional(z.string()),
  userId: z.string(),
  userHash: z.optional(z.string()),
  reason: z.optional(z.string()),
});

const outcomeSchema = z.object({
  audit: z.literal('outcome'),
  requestId: z.string(),
  outcome: z.string(),
  attempts: z.optional(z.number()),
  delivered: z.optional(z.boolean()),
});

type Intent = z.infer<typeof intentSchema>;

/** One link that was asked for, with what came of it. */
export interface LinkRecord extends Omit<Intent, 'audit'> {
  /** ISO 8601: when the link ends, if there is one. */
  end: string;
  /** Undefined where the trail has none. */
  outcome?: string | undefined;
  attempts?: number | undefined;
  delivered?: boolean | undefined;
  /** `possible`: found by the masked user ID alone, which other customers may share. */
  match: 'sure' | 'possible';
}

/** What the trails say. */
export interface TrailAnswer {
  links: LinkRecord[];
  /** The files in which there is no line of a trail. */
  withoutTrail: { file: string; empty: boolean }[];
}

/** Whom to look for; without it, the intents without an outcome are what is looked for. */
interface Wanted {
  hashes: readonly string[];
  masked: string;
}

interface Query {
  wanted: Wanted | undefined;
  /** Milliseconds since 1970. */
  sinceMs: number;
}

/** What a match is until the end, when links that are only alike are left out if there are sure ones. */
type Match = LinkRecord['match'] | 'other-hash';
type Candidate = Omit<LinkRecord, 'match'> & { match: Match };

const lineStart = '{"audit":"';
const intentStart = `${lineStart}intent"`;
const outcomeStart = `${lineStart}outcome"`;
const anyLine = /^\{"audit":"(?:intent|outcome|refused|sign-in|sign-out|resent|resumed)"/;

/**
 * Reads trails line by line, and keeps only what is asked for. The outcome of a link may stand in a later file, and the files come in any order.
 *
 * @param files paths, of which one may be `-` for stdin; one that ends in `.gz` is unpacked.
 * @throws the system's error where one can't be read.
 */
export async function queryTrail(files: readonly string[], { wanted, sinceMs }: Query): Promise<TrailAnswer> {
  const found = new Map<string, Candidate>();
  const withoutTrail: TrailAnswer['withoutTrail'] = [];
  const since = new Date(sinceMs).toISOString();
  // Looked for before a line is parsed, which costs far more.
  const marks = wanted ? [...wanted.hashes, `"userId":${quote(wanted.masked)}`] : [intentStart];

  function sawIntent(text: string): void {
    if (!marks.some((mark) => text.includes(mark))) return;
    const intent = parse(intentSchema, text);
    if (!intent || intent.time < since) return;
    const match = wanted ? matchOf(intent, wanted) : 'sure';
    if (match === undefined) return;
    const { audit, ...record } = intent;
    const end = new Date(Date.parse(intent.time) + intent.hours * hourMs).toISOString();
    found.set(intent.requestId, { ...record, end, match });
  }

  function sawOutcome(text: string): void {
    const end = parse(outcomeSchema, text);
    const link = end && found.get(end.requestId);
    // Who started meanwhile may have called unknown what was still under way elsewhere.
    if (!link || (end.outcome === 'unknown' && link.outcome !== undefined)) return;
    if (!wanted && end.outcome !== 'unknown') found.delete(end.requestId);
    else Object.assign(link, { outcome: end.outcome, attempts: end.attempts, delivered: end.delivered });
  }

  for (const file of files) {
    let isTrail = false;
    const { lines } = await readLines(file, (text) => {
      isTrail ||= anyLine.test(text);
      if (text.startsWith(intentStart)) sawIntent(text);
      else if (text.startsWith(outcomeStart)) sawOutcome(text);
    });
    if (!isTrail) withoutTrail.push({ file, empty: lines === 0 });
  }
  const again = files.filter((file) => file !== '-');
  if (files.length > 1 && [...found.values()].some(({ outcome }) => outcome === undefined)) {
    for (const file of again) await readLines(file, (text) => text.startsWith(outcomeStart) && sawOutcome(text));
  }
  return { links: listed([...found.values()]).sort((a, b) => (a.time < b.time ? -1 : 1)), withoutTrail };
}

function matchOf({ userHash, userId }: Intent, { hashes, masked }: Wanted): Match | undefined {
  if (userHash !== undefined && hashes.includes(userHash)) return 'sure';
  if (userId !== masked) return undefined;
  return userHash === undefined || hashes.length === 0 ? 'possible' : 'other-hash';
}

/** A hash that differs is another customer's where the secret is the right one, and only a sure match shows that it is. */
function listed(candidates: Candidate[]): LinkRecord[] {
  const hasSure = candidates.some(({ match }) => match === 'sure');
  return candidates.flatMap(({ match, ...link }) => {
    if (match !== 'other-hash') return [{ ...link, match }];
    return hasSure ? [] : [{ ...link, match: 'possible' }];
  });
}

/**
 * Whatever a log shipper has put in front of a line is passed over.
 *
 * @returns how many lines the file has, of whatever kind.
 */
async function readLines(file: string, saw: (text: string) => void): Promise<{ lines: number }> {
  let lines = 0;
  const raw: Readable = file === '-' ? process.stdin : createReadStream(file);
  const input = file.endsWith('.gz') ? raw.pipe(createGunzip()) : raw;
  await new Promise<void>((resolve, reject) => {
    raw.once('error', reject);
    input.once('error', reject);
    createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
      .on('line', (line) => {
        lines++;
        const at = line.indexOf(lineStart);
        if (at >= 0) saw(line.slice(at));
      })
      .once('error', reject)
      .once('close', resolve);
  });
  return { lines };
}

/** @returns undefined for a line that is cut short, as a full disk leaves it. */
function parse<Schema extends z.ZodMiniType>(schema: Schema, text: string): z.infer<Schema> | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
