import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import Provider, { type Configuration } from 'oidc-provider';
import { accounts } from './accounts';

/** A real OpenID provider, on loopback, as a process of its own: its habits come from the environment as JSON. */
export interface Habits {
  port?: number;
  /** Where the desk may be, besides any port of 127.0.0.1. */
  desks?: string[];
  /** How far its clock is ahead, in seconds. */
  aheadS?: number;
  /** It offers no sign-out of its own. */
  noLogout?: boolean;
}

const { port = 0, desks = [], aheadS = 0, noLogout = false }: Habits = JSON.parse(process.env.HABITS ?? '{}');
setClock(aheadS * 1000);
// What the library has to say of our settings must not come before the address.
console.info = console.error;

const server = createServer();
server.listen(port, '127.0.0.1', () => {
  // By another name than the desks: so it is another site, as in real life.
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, configuration());
  server.on('request', (request, response) => answer(provider, request, response).catch(() => response.writeHead(400).end('lost')));
  process.stdout.write(`${JSON.stringify({ address: issuer })}\n`);
});

function configuration(): Configuration {
  // RFC 8252, 7.3: a native client may be at any port of the loopback address.
  const loopback = {
    application_type: 'native',
    redirect_uris: ['http://127.0.0.1/auth/callback'],
    post_logout_redirect_uris: ['http://127.0.0.1/'],
  };
  const elsewhere = {
    application_type: 'web',
    redirect_uris: desks.map((desk) => `${desk}/auth/callback`),
    post_logout_redirect_uris: desks.map((desk) => `${desk}/`),
  };
  return {
    clients: [{ client_id: 'sharedesk', client_secret: 'client-secret-canary', ...(desks.length > 0 ? elsewhere : loopback) } as never],
    // Not before: without it, nothing in an ID token tells of a clock that is ahead.
    claims: { openid: ['sub', 'nbf'], profile: ['name', 'preferred_username'], email: ['email'], groups: ['groups'] },
    cookies: { keys: ['only for tests'] },
    pkce: { required: () => true },
    ttl: { IdToken: 10, AccessToken: 60, Grant: 600, Interaction: 600, Session: 600 },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, nbf: Math.floor(Date.now() / 1000), ...accounts[id] }) }),
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: !noLogout,
        logoutSource: (ctx, form) => {
          ctx.body = page(
            'Sign out?',
            `${form}<button type="submit" form="op.logoutForm" name="logout" value="yes">Yes, sign me out</button>`,
          );
        },
      },
    },
    async loadExistingGrant({ oidc }) {
      const { provider, client, session } = oidc;
      const grantId = client && session?.grantIdFor(client.clientId);
      if (grantId) return provider.Grant.find(grantId);
      const grant = new provider.Grant({ clientId: client?.clientId, accountId: session?.accountId });
      grant.addOIDCScope('openid profile email groups');
      await grant.save();
      return grant;
    },
  };
}

/** Asks for nothing but a name, and believes it. */
async function answer(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!request.url?.startsWith('/interaction/')) return provider.callback()(request, response);
  const { uid, prompt } = await provider.interactionDetails(request, response);
  // A native client's are asked every time.
  if (prompt.name === 'consent') return provider.interactionFinished(request, response, { consent: {} }, { mergeWithLastSubmission: true });
  if (request.method !== 'POST') {
    const form = `<form method="post" action="/interaction/${uid}"><label>User name <input name="user" autofocus></label>
      <button>Continue</button><button name="cancel" value="yes">Cancel</button></form>`;
    response.writeHead(200, { 'content-type': 'text/html' }).end(page('Who are you?', form));
    return;
  }
  const given = new URLSearchParams(await text(request));
  const result = given.has('cancel') ? { error: 'access_denied' } : { login: { accountId: given.get('user') ?? '' } };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><title>${title}</title><h1>${title}</h1>${body}</html>`;
}

function setClock(aheadMs: number): void {
  const RealDate = Date;
  globalThis.Date = class extends RealDate {
    constructor(...given: [] | [number]) {
      super(given.length === 0 ? RealDate.now() + aheadMs : given[0]);
    }
    static override now() {
      return RealDate.now() + aheadMs;
    }
  } as DateConstructor;
}
