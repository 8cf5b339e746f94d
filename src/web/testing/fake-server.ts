import { type CustomerLookup, createLookupRequestSchema } from '#contract/customer-lookup';
import { type Offer, plainOffer } from '#contract/draft';
import { idempotencyHeader } from '#contract/idempotency-key';
import { type CustomerLinks, createCustomerLinksRequestSchema } from '#contract/live-link';
import { paths } from '#contract/paths';
import { type ErrorCode, errorStatus, type Problem } from '#contract/problem';
import { serverTimeHeader } from '#contract/server-time';
import type { Session } from '#contract/session';
import { createDraftSchema, type ShareLink, type ShareLinkDraft } from '#contract/share-link';
import { rulesOf } from '../composer/offered';

/** The ID of every request that fails. */
const requestId = '5b0f3c1e-3a52-4b6a-9c39-0d6f6b6f9a11';

type Answer = Partial<CustomerLookup> | Response;
export type LookUp = (userId: string) => Answer | Promise<Answer>;

type LiveLinks = CustomerLinks['links'];
type FindLinks = (userIds: string[]) => LiveLinks | Response | Promise<LiveLinks | Response>;

export type ServerSettings = {
  maxHours?: number;
  /** What may be asked for. */
  offer?: Offer;
  linksPerMinute?: number;
  /** The name of the operator who is signed in; without it, nobody needs to. */
  operator?: string;
  /** After how many milliseconds a page that is seen asks again whether the session was ended elsewhere; without it, after any test. */
  lookAfterMs?: number;
  /** Tells who a user ID is; without it, customers are not looked up. */
  lookUp?: LookUp;
  /** Tells which links live for customers; without it, none do. */
  findLinks?: FindLinks;
};

const untold: CustomerLookup = { found: null, fields: {}, control: null, retryAfterS: null };

/** Stands in for the server. It makes a new link for every draft and records the drafts; a test can make it fail or wait. */
export function createFakeServer({
  maxHours = 168,
  offer = plainOffer(maxHours),
  linksPerMinute,
  operator,
  lookAfterMs = 3_600_000,
  lookUp,
  findLinks = () => [],
}: ServerSettings = {}) {
  let isEnded = false;
  let sessionReads = 0;
  const lookups: string[] = [];
  const askedLinks: string[][] = [];
  const drafts: ShareLinkDraft[] = [];
  const keys: (string | null)[] = [];
  let answerNext: (() => Response) | undefined;
  let answerAll: (() => Response) | undefined;
  const answersFor = new Map<string, (() => Response)[]>();
  let mayAnswer = Promise.resolve();
  // A clock of its own, which does not follow when a test sets the browser's.
  let bootedAtMs = Date.now() - performance.now();
  const now = () => Math.round(bootedAtMs + performance.now());

  async function answerShareLinks(body: unknown): Promise<Response> {
    const draft = createDraftSchema(rulesOf(offer)).parse(JSON.parse(String(body)));
    const count = drafts.push(draft);
    const answer =
      answerNext ?? answersFor.get(draft.userId)?.shift() ?? answerAll ?? (() => Response.json(toShareLink(draft, count, now())));
    answerNext = undefined;
    await mayAnswer;
    return answer();
  }

  async function answerLookup(lookUp: LookUp, body: unknown): Promise<Response> {
    const { userId } = createLookupRequestSchema([]).parse(JSON.parse(String(body)));
    lookups.push(userId);
    const answer = await lookUp(userId);
    return answer instanceof Response ? answer : Response.json({ ...untold, ...answer });
  }

  async function answerCustomerLinks(body: unknown): Promise<Response> {
    const { userIds } = createCustomerLinksRequestSchema(offer.bots.map(({ name }) => name)).parse(JSON.parse(String(body)));
    askedLinks.push(userIds);
    const links = await findLinks(userIds);
    return links instanceof Response ? links : Response.json({ links } satisfies CustomerLinks);
  }

  async function respond(path: string, { body, headers }: RequestInit = {}): Promise<Response> {
    if (path === paths.session) {
      sessionReads++;
      return Response.json({ ...toSession(offer, linksPerMinute, lookUp !== undefined, operator, isEnded), lookAfterMs });
    }
    if (isEnded) return problem('unauthenticated');
    if (path === paths.customerLookups && lookUp) return answerLookup(lookUp, body);
    if (path === paths.customerLinks) return answerCustomerLinks(body);
    if (path === paths.shareLinks) {
      keys.push(new Headers(headers).get(idempotencyHeader));
      return answerShareLinks(body);
    }
    throw new Error(`the fake server has nothing at ${path}`);
  }

  return {
    /** The drafts that were sent, oldest first. */
    drafts,
    /** The user IDs that were looked up, oldest first. */
    lookups,
    /** The customers of each request for their live links, oldest first. */
    askedLinks,
    /** How often a page has asked who is signed in. */
    sessionReads: () => sessionReads,
    /** Ends the operator's session, as another browser can. */
    endSession() {
      isEnded = true;
    },
    /** The operator signs in again. */
    beginSession() {
      isEnded = false;
    },
    /** The key of the attempt that each of them belongs to. */
    keys,
    async fetch(path: string, init?: RequestInit): Promise<Response> {
      const response = await respond(path, init);
      response.headers.set(serverTimeHeader, String(now()));
      return response;
    },
    /** Puts the server's own clock forward, or back. */
    shiftClock(byMs: number) {
      bootedAtMs += byMs;
    },
    /** Answers the next draft with this response in place of a link. Where `answer` throws, the server cannot be reached. */
    answerNextWith(answer: () => Response) {
      answerNext = answer;
    },
    /** The same for this draft and all later ones. */
    answerAllWith(answer: () => Response) {
      answerAll = answer;
    },
    /** The same for this user ID: one response after the other, and afterwards a link. */
    answerFor(userId: string, ...answers: (() => Response)[]) {
      answersFor.set(userId, answers);
    },
    /** Holds every response to a draft. @returns a function that releases them. */
    hold(): () => void {
      let release = () => {};
      mayAnswer = new Promise((resolve) => {
        release = resolve;
      });
      return release;
    },
  };
}

/** A failure as the server reports it (RFC 9457). @param retryAfterS seconds (RFC 9110, 10.2.3). */
export function problem(code: ErrorCode, { retryAfterS, ...members }: Partial<Problem> & { retryAfterS?: number } = {}): Response {
  const status = errorStatus[code];
  const headers = { 'Content-Type': 'application/problem+json', ...(retryAfterS !== undefined && { 'Retry-After': String(retryAfterS) }) };
  const body: Problem = { type: 'about:blank', title: code, status, detail: code, code, requestId, ...members };
  return Response.json(body, { status, headers });
}

function toShareLink({ mode, userId, hours, bot, reason }: ShareLinkDraft, count: number, createdAtMs: number): ShareLink {
  return {
    url: `https://share.example/conversation/${count}`,
    mode,
    userId,
    hours,
    ...(bot && { bot }),
    ...(reason && { reason }),
    createdAt: new Date(createdAtMs).toISOString(),
    expiresAt: new Date(createdAtMs + hours * 3_600_000).toISOString(),
  };
}

function toSession(
  offer: Offer,
  linksPerMinute: number | undefined,
  lookup: boolean,
  operator: string | undefined,
  isEnded: boolean,
): Session {
  const isSignedIn = operator !== undefined && !isEnded;
  return {
    sandbox: false,
    ...offer,
    ...(linksPerMinute !== undefined && { linksPerMinute }),
    lookup,
    signIn: operator !== undefined,
    operator: isSignedIn ? { name: operator } : null,
    operatorId: isSignedIn ? 'a'.repeat(16) : null,
    endsInS: isSignedIn ? 8 * 3600 : null,
    tabKeys: isEnded ? [] : ['A'.repeat(43)],
  };
}
