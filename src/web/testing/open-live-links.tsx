import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { onTestFinished, vi } from 'vitest';
import { type Offer, plainOffer } from '#contract/draft';
import type { LiveLinks as Page } from '#contract/live-link';
import { paths } from '#contract/paths';
import type { Session } from '#contract/session';
import { LiveLinks } from '../live-links/live-links';
import { createPage } from '../page';
import { problem } from './fake-server';
import '../styles.css';

/** What the list was asked for. */
interface Asked {
  query: Record<string, string>;
  headers: Headers;
}

interface Settings {
  list: (asked: Asked) => Page | Response;
  hours?: () => Response;
  /** False for an operator who is none. */
  supervisor?: boolean;
  offer?: Offer;
}

const [minuteMs, hourMs] = [60_000, 3_600_000];
let made = 0;

/** A link that ends in so many minutes. */
export function liveLink(endsInMin: number, change: Partial<Page['links'][number]> = {}): Page['links'][number] {
  const endMs = Date.now() + endsInMin * minuteMs;
  return {
    requestId: `5b0f3c1e-3a52-4b6a-9c39-${String(++made).padStart(12, '0')}`,
    operator: 'maria',
    operatorName: 'Maria Rossi',
    mode: 'view',
    bot: null,
    createdAt: new Date(endMs - 8 * hourMs).toISOString(),
    expiresAt: new Date(endMs).toISOString(),
    ...change,
  };
}

/** Opens the supervisors' page with a server that stands in for ours, and closes it when the test ends. */
export function openLiveLinks({ list, hours = answerHours, supervisor = true, offer = plainOffer(168) }: Settings) {
  const asked: Asked[] = [];
  let isEnded = false;
  vi.stubGlobal('fetch', async (path: string, { headers }: RequestInit = {}) => {
    const url = new URL(path, location.origin);
    if (url.pathname === paths.session) return Response.json(toSession(supervisor, offer, isEnded));
    if (isEnded) return problem('unauthenticated');
    if (url.pathname === paths.liveLinksHours) return hours();
    const request = { query: Object.fromEntries(url.searchParams), headers: new Headers(headers) };
    asked.push(request);
    const answer = list(request);
    return answer instanceof Response ? answer : Response.json(answer);
  });
  sessionStorage.clear();
  const container = document.createElement('div');
  document.body.append(container);
  const root = createRoot(container);
  flushSync(() =>
    root.render(createPage({ sandbox: false, variant: supervisor ? 'live_links' : 'not_a_supervisor', reference: '', offer }, LiveLinks)),
  );
  onTestFinished(() => {
    root.unmount();
    container.remove();
    // The next file's pages are opened in the same tab, which must not belong to an operator.
    sessionStorage.clear();
  });
  return {
    asked,
    container,
    endSession() {
      isEnded = true;
    },
  };
}

function answerHours() {
  const latestMs = Math.floor(Date.now() / hourMs) * hourMs;
  const hours = Array.from({ length: 24 }, (_, index) => ({
    hour: new Date(latestMs - (23 - index) * hourMs).toISOString(),
    count: index % 5,
  }));
  return Response.json({ hours });
}

function toSession(supervisor: boolean, offer: Offer, isEnded: boolean): Session {
  return {
    sandbox: false,
    ...offer,
    lookup: false,
    signIn: true,
    operator: isEnded ? null : { name: 'Hedy Lamarr' },
    operatorId: isEnded ? null : 'hedy',
    ...(supervisor && { supervisor: true }),
    endsInS: isEnded ? null : 3600,
    // Longer than any test: the page must not notice the end of the session before the test goes on.
    lookAfterMs: hourMs,
    tabKeys: isEnded ? [] : ['A'.repeat(43)],
  };
}
