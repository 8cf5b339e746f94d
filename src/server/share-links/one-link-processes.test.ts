import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, type ClientRequest, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import * as z from 'zod/mini';
import { paths } from '#contract/paths';
import { startCountingUpstream } from '../testing/counting-upstream';
import { createRandom } from '../testing/random';
import { startRestartingDesk } from '../testing/restarting-desk';
import { keyHashOf } from './idempotency-key';

// 300 links in the gate; for ten thousand: SOAK_LINKS=10000 npx vitest run src/server/share-links/one-link-processes.test.ts
const links = Number(process.env.SOAK_LINKS ?? 300);
const seed = Number(process.env.SOAK_SEED ?? 7);
const clicksAtOnce = 8;
/** About four restarts in the gate, and fifty in a long run. */
const linksPerRestart = Math.max(75, links / 50);
const mostSends = 20;

interface Answer {
  status: number;
  url?: string | undefined;
  linkMayExist?: boolean | undefined;
}

interface Click {
  userId: string;
  key: string;
  answers: Answer[];
}

/** Sends requests to a desk. The upstream can break the connection of one of those under way. */
function createSender(origin: string, random: () => number) {
  const agent = new Agent({ keepAlive: true });
  onTestFinished(() => agent.destroy());
  const underWay = new Set<ClientRequest>();

  /** @returns undefined if the connection broke. */
  async function send({ userId, key }: Click): Promise<Answer | undefined> {
    const headers = { 'content-type': 'application/json', 'idempotency-key': key };
    const outgoing = request(origin + paths.shareLinks, { method: 'POST', agent, headers });
    underWay.add(outgoing);
    try {
      outgoing.end(JSON.stringify({ mode: 'view', userId, hours: 8 }));
      const [response] = await once(outgoing, 'response');
      return { ...answerSchema.parse(await json(response)), status: response.statusCode };
    } catch {
      return undefined;
    } finally {
      underWay.delete(outgoing);
    }
  }

  const breakOne = () => [...underWay][Math.floor(random() * underWay.size)]?.destroy();
  return { send, breakOne };
}

const answerSchema = z.object({ url: z.optional(z.string()), linkMayExist: z.optional(z.boolean()) });

function keyHashesIn(trail: string): Set<string | undefined> {
  return new Set(trail.split('\n').map((line) => /^\{"audit":"intent".*"keyHash":"([\w-]+)"\}$/.exec(line)?.[1]));
}

test(`${links} clicks make at most one link each, whatever breaks, and every link is on record`, {
  timeout: 60_000 + links * 200,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sharedesk-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const random = createRandom(seed);
  let calls = 0;
  const upstream = await startCountingUpstream(random, () => {
    if (random() < 0.05) sender.breakOne();
    if (++calls % linksPerRestart === 0) desk.restart(random() < 0.7 ? 'SIGKILL' : 'SIGTERM');
  });
  const settings = {
    CONNECT_API_URL: upstream.url,
    CONNECT_API_TOKEN: 't',
    RATE_LIMIT_PER_MINUTE: '999999999',
    AUDIT_FILE: join(folder, 'audit.log'),
  };
  const desk = await startRestartingDesk(settings);
  const sender = createSender(desk.origin, random);
  let resends = 0;

  /** As a browser and a proxy do: again with the same key, until there is an answer. */
  async function sendUntilAnswered(click: Click): Promise<void> {
    for (let sends = 0; sends < mostSends; sends++) {
      await desk.up();
      const answer = await sender.send(click);
      if (answer) click.answers.push(answer);
      if (answer?.status === 201 || answer?.linkMayExist) return;
      resends++;
    }
  }

  const clicks: Click[] = Array.from({ length: links }, (_, index) => ({ userId: `click-${index}`, key: randomUUID(), answers: [] }));
  const waiting = [...clicks];
  await Promise.all(
    Array.from({ length: clicksAtOnce }, async () => {
      for (let click = waiting.pop(); click; click = waiting.pop()) {
        const copies = random() < 0.1 ? 2 : 1;
        await Promise.all(Array.from({ length: copies }, () => sendUntilAnswered(click)));
      }
    }),
  );

  const shownOf = ({ answers }: Click) => new Set(answers.flatMap(({ url }) => url ?? []));
  const madeFor = ({ userId }: Click) => upstream.made.get(userId) ?? 0;
  const what = `SOAK_SEED=${seed}: ${resends} resends, ${desk.restarts()} restarts`;
  expect(
    clicks.filter((click) => madeFor(click) > 1),
    what,
  ).toEqual([]);
  expect(
    clicks.filter((click) => shownOf(click).size > 1),
    what,
  ).toEqual([]);
  expect(
    clicks.filter((click) => shownOf(click).size > madeFor(click)),
    what,
  ).toEqual([]);
  expect(
    clicks.filter(({ answers }) => answers.length === 0),
    what,
  ).toEqual([]);
  const intents = keyHashesIn(readFileSync(join(folder, 'audit.log'), 'utf8'));
  const isOnRecord = ({ key }: Click) => intents.has(keyHashOf('127.0.0.1', key));
  expect(
    clicks.filter((click) => madeFor(click) > 0 && !isOnRecord(click)),
    what,
  ).toEqual([]);
  // Otherwise the test would show nothing.
  expect(clicks.filter((click) => shownOf(click).size === 1).length, what).toBeGreaterThan(links * 0.7);
  expect(desk.restarts(), what).toBeGreaterThan(0);
  expect(resends, what).toBeGreaterThan(links * 0.02);
});
