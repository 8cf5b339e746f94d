import type { Browser, CDPSession, Page } from '@playwright/test';
import { readProbe } from './probe';
import { comeFromElsewhere } from './visit';

/** One answered request; times in milliseconds since the navigation began. */
export interface Transfer {
  url: string;
  /** As the browser calls it: `Document`, `Script`, `Stylesheet`, … */
  type: string;
  startMs: number;
  endMs: number;
  /** Of the body as it went over the wire. */
  bytes: number;
  encoding: string;
}

export interface PageWeight {
  origin: string;
  /** When "Create link" could be clicked, in this one load. */
  usableMs: number;
  transfers: Transfer[];
}

/** What the page fetches when it is idle comes one after the other: it is done once nothing was asked for in this time. */
const quietMs = 1000;
const longestWaitMs = 6000;

/** Loads the page once with a cold cache and notes all that goes over the wire. */
export async function measureWeight(browser: Browser, { desk, bare }: { desk: string; bare: string }): Promise<PageWeight> {
  const { context, page, session } = await comeFromElsewhere(browser, bare);
  const watched = await watchTransfers(session);
  await page.goto(desk);
  const { buttonMs } = await readProbe(page, 'buttonMs', quietMs);
  await waitForQuiet(page, watched);
  const beginMs = await page.evaluate(() => performance.timeOrigin);
  await context.close();
  return { origin: desk, usableMs: buttonMs, transfers: [...watched.values()].map((transfer) => sinceBegin(transfer, beginMs)) };
}

/** A transfer whose times count from 1970, as the page's own clock begins at a moment after 1970. */
type Watched = Transfer & { headerBytes: number; clockMs: number };
type WatchedTransfers = ReadonlyMap<string, Watched>;

/** @returns what is known so far, in the order of its asking. */
async function watchTransfers(session: CDPSession): Promise<WatchedTransfers> {
  const watched = new Map<string, Watched>();
  session.on('Network.requestWillBeSent', ({ requestId, request, type = 'Other', timestamp, wallTime }) => {
    if (!/^(https?|wss?):/.test(request.url)) return;
    const unread = { endMs: Number.NaN, bytes: 0, encoding: '–', headerBytes: 0 };
    watched.set(requestId, { url: request.url, type, startMs: wallTime * 1000, clockMs: (wallTime - timestamp) * 1000, ...unread });
  });
  session.on('Network.requestServedFromCache', ({ requestId }) => watched.delete(requestId));
  session.on('Network.responseReceived', ({ requestId, response }) => {
    const encoding = Object.entries(response.headers).find(([name]) => name.toLowerCase() === 'content-encoding')?.[1] ?? '–';
    const request = watched.get(requestId);
    if (request) Object.assign(request, { headerBytes: response.encodedDataLength, encoding });
  });
  session.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
    const request = watched.get(requestId);
    if (request) Object.assign(request, { endMs: timestamp * 1000 + request.clockMs, bytes: encodedDataLength - request.headerBytes });
  });
  await session.send('Network.enable');
  return watched;
}

async function waitForQuiet(page: Page, watched: WatchedTransfers): Promise<void> {
  const untilMs = Date.now() + longestWaitMs - quietMs;
  for (let count = -1; count !== watched.size && Date.now() < untilMs; ) {
    count = watched.size;
    await page.waitForTimeout(quietMs);
  }
}

function sinceBegin({ headerBytes, clockMs, ...transfer }: Watched, beginMs: number): Transfer {
  return { ...transfer, startMs: transfer.startMs - beginMs, endMs: transfer.endMs - beginMs };
}
