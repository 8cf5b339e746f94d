import type { Browser, CDPSession } from '@playwright/test';
import { installProbe, readProbe } from './probe';

/** One answered request; times in milliseconds since the page was asked for. */
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

/** Long enough for what the page fetches when it is idle. */
const restMs = 1500;

/** Loads the page once with a cold cache and notes all that goes over the wire. */
export async function measureWeight(browser: Browser, origin: string): Promise<PageWeight> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const transfers = await watchTransfers(session);
  await installProbe(page);
  await page.goto(origin);
  const { buttonMs } = await readProbe(page, restMs);
  await context.close();
  return { origin, usableMs: buttonMs, transfers: transfers() };
}

type Watched = Partial<Transfer> & { url: string; type: string; startMs: number; headerBytes: number };

/** @returns what has come in so far, in the order of its asking. */
async function watchTransfers(session: CDPSession): Promise<() => Transfer[]> {
  const watched = new Map<string, Watched>();
  let firstMs: number | undefined;
  session.on('Network.requestWillBeSent', ({ requestId, request, type, timestamp }) => {
    if (!/^(https?|wss?):/.test(request.url)) return;
    firstMs ??= timestamp * 1000;
    watched.set(requestId, { url: request.url, type: type ?? 'Other', startMs: timestamp * 1000 - firstMs, headerBytes: 0 });
  });
  session.on('Network.requestServedFromCache', ({ requestId }) => watched.delete(requestId));
  session.on('Network.responseReceived', ({ requestId, response }) => {
    const encoding = Object.entries(response.headers).find(([name]) => name.toLowerCase() === 'content-encoding')?.[1] ?? '–';
    const request = watched.get(requestId);
    if (request) Object.assign(request, { headerBytes: response.encodedDataLength, encoding });
  });
  session.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
    const request = watched.get(requestId);
    if (request) Object.assign(request, { endMs: timestamp * 1000 - (firstMs ?? 0), bytes: encodedDataLength - request.headerBytes });
  });
  await session.send('Network.enable');
  return () => [...watched.values()].map(({ headerBytes, ...transfer }) => ({ bytes: 0, endMs: Number.NaN, encoding: '–', ...transfer }));
}
