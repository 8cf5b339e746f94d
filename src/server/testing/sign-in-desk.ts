import { paths } from '#contract/paths';
import { createAudit } from '../audit';
import type { RequiredClaim } from '../config';
import { logTo } from '../log';
import type { OriginSettings } from '../own-origin';
import { createSignIn } from '../sign-in/sign-in';
import { signInPage } from '../sign-in/sign-in-page';
import { client } from './fake-provider';
import { createTestApp } from './test-app';

export const secrets = { old: 'o'.repeat(32), new: 'n'.repeat(32) };

interface DeskSettings {
  /** Where nothing is, unless said otherwise: enough for whoever is not signed in. */
  issuer?: string;
  secrets?: readonly [string, ...string[]];
  hours?: number;
  requiredClaim?: RequiredClaim;
  origin?: Partial<OriginSettings>;
  /** Milliseconds since 1970. */
  now?: () => number;
}

/** A desk where operators sign in, and a browser that keeps its cookies. */
export function createSignInDesk(settings: DeskSettings = {}) {
  const { issuer = 'http://127.0.0.1:1', requiredClaim, hours = 8, now = Date.now } = settings;
  const origin = { publicOrigin: undefined, trustedProxies: 0, ...settings.origin };
  const lines: string[] = [];
  const log = logTo({ write: (line) => void lines.push(line) }, 'trace');
  const signIn = createSignIn(
    { oidc: { issuer, ...client, requiredClaim }, session: { secrets: settings.secrets ?? [secrets.new], hours } },
    { origin, audit: createAudit(log), answerFailure: signInPage(undefined, false), now },
  );
  const test = createTestApp({ signIn, origin, now, log });
  const jar = new Map<string, string>();

  /** Asks as a browser does: with its cookies, and keeping those that come. */
  async function visit(path: string, init: RequestInit = {}) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await test.app.request(path, { ...init, headers: { host: 'localhost', cookie, ...init.headers } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  }

  /** To the provider, as far as the browser is sent: the address there. */
  async function begin(query = ''): Promise<URL> {
    const response = await visit(paths.login + query);
    return new URL(response.headers.get('location') ?? 'none:');
  }

  /** Back from the provider, which got this far by the address of `begin`. */
  const comeBack = (asked: URL, given: Record<string, string> = {}) =>
    visit(`${paths.callback}?${new URLSearchParams({ code: 'code-1', state: asked.searchParams.get('state') ?? '', ...given })}`);

  const readSession = async () => (await visit(paths.session)).json();

  return { ...test, lines, jar, visit, begin, comeBack, readSession, signIn };
}
