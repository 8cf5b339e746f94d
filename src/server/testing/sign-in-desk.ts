import { paths } from '#contract/paths';
import type { OidcSettings, RequiredClaim } from '../config/settings';
import { logTo } from '../observe/log';
import { createSignIn } from '../sign-in/sign-in';
import { signInPage } from '../sign-in/sign-in-page';
import { createMemoryStore } from '../store/memory-store';
import type { Store } from '../store/store';
import { client, codeFor, type ProviderHabits, startFakeProvider } from './fake-provider';
import { memoryTrail } from './memory-log';
import { anyLink, createTestApp, startMs, type TestSettings } from './test-app';

export const secrets = { old: 'session-secret-canary-of-last-year', new: 'session-secret-canary-of-this-year' };

interface DeskSettings extends TestSettings {
  /** By default an address where nothing listens, which is enough for tests in which nobody signs in. */
  issuer?: string;
  clientId?: string;
  secrets?: readonly [string, ...string[]];
  hours?: number;
  requiredClaim?: RequiredClaim | undefined;
  clientAuth?: OidcSettings['clientAuth'];
  /** The cookies of the browser, by name. */
  jar?: Map<string, string>;
  /** Milliseconds since 1970; stands still unless the test moves it. */
  clock?: { ms: number };
  /** Shared by desks that are replicas of each other. */
  store?: Store;
  graceMs?: number;
}

/** Creates a desk where operators sign in, and a browser that keeps its cookies. */
export function createSignInDesk(settings: DeskSettings = {}) {
  const {
    issuer = 'http://127.0.0.1:1',
    clientId = client.clientId,
    requiredClaim,
    hours = 8,
    jar = new Map<string, string>(),
    clock = { ms: startMs },
  } = settings;
  const origin = { publicOrigin: undefined, basePath: '', trustedProxies: 0, ...settings.origin };
  const now = () => clock.ms;
  const lines: string[] = [];
  const log = logTo({ write: (line) => void lines.push(line) }, 'trace');
  const audit = memoryTrail(lines, settings.refusals);
  const signIn = createSignIn(
    {
      oidc: { issuer, ...client, clientId, requiredClaim, clientAuth: settings.clientAuth },
      session: { secrets: settings.secrets ?? [secrets.new], hours },
    },
    {
      origin,
      cookieName: settings.cookieName ?? 'sharedesk',
      policy: settings.policy ?? anyLink,
      audit,
      failureResponse: signInPage(settings.site, false),
      store: settings.store ?? createMemoryStore(now),
      graceMs: settings.graceMs ?? 60_000,
      now,
      elapsedMs: now,
    },
  );
  const { app } = createTestApp({ ...settings, audit, signIn, origin, now, log });

  /** Sends a request as a browser does: with its cookies, and it keeps those that come back. @param address the browser's IP address. */
  async function visit(path: string, init: RequestInit = {}, address = '127.0.0.1') {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { host: 'localhost', cookie, ...init.headers };
    const response = await app.request(path, { ...init, headers }, { incoming: { socket: { remoteAddress: address } } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  }

  /** Begins a sign-in. Returns the address at the provider to which the browser is sent. */
  async function begin(query = '', init: RequestInit = {}): Promise<URL> {
    const response = await visit(paths.login + query, init);
    return new URL(response.headers.get('location') ?? 'none:');
  }

  /** Returns from the provider. @param asked what `begin` returned. @param given parameters in place of the code. */
  function comeBack(asked: URL, given: Record<string, string> = { code: codeFor(asked) }, init: RequestInit = {}) {
    const query = new URLSearchParams({ state: asked.searchParams.get('state') ?? '', ...given });
    return visit(`${paths.callback}?${query}`, init);
  }

  return {
    app,
    jar,
    clock,
    lines,
    visit,
    begin,
    comeBack,
    /** Goes to the provider and back. Returns the desk's last response. */
    enter: async (query = '', init: RequestInit = {}) => comeBack(await begin(query, init), undefined, init),
    readSession: async (init: RequestInit = {}) => (await visit(paths.session, init)).json(),
    /** The parsed lines of the audit trail of this kind. */
    audited: (kind: string) => lines.map((line) => JSON.parse(line)).filter(({ audit }) => audit === kind),
    /** The parsed lines of the log with this message. */
    logged: (msg: string) => lines.map((line) => JSON.parse(line)).filter((line) => line.msg === msg),
  };
}

/** The same, with a fake provider that behaves as the test says. */
export async function startSignInDesk(habits: ProviderHabits = {}, settings: DeskSettings = {}) {
  const clock = settings.clock ?? { ms: startMs };
  const provider = await startFakeProvider(habits, () => clock.ms);
  return { ...createSignInDesk({ issuer: provider.url, ...settings, clock }), provider };
}
