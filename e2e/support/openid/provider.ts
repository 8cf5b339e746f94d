import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import Provider, { type Configuration } from 'oidc-provider';
import { accounts } from './accounts';

/** A real OpenID provider on loopback, in a process of its own. Its habits come from the environment as JSON. */
export interface Habits {
  port?: number;
  /** The origins of the desks, in place of any port of 127.0.0.1. */
  desks?: string[];
  /** Where it says that a session has ended. */
  logoutUri?: string;
}

const { port = 0, desks = [], logoutUri }: Habits = JSON.parse(process.env.HABITS ?? '{}');
// The first line of stdout must be the address, and the library prints warnings about these settings.
console.info = console.error;

const server = createServer();
server.listen(port, '127.0.0.1', () => {
  // Its name differs from that of the desks, so it is another site, as in real life.
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, configuration());
  server.on('request', (request, response) => answer(provider, request, response).catch(() => response.writeHead(400).end('lost')));
  process.stdout.write(`${JSON.stringify({ address: issuer })}\n`);
});

/** The library's own dispatcher reaches no desk on loopback. */
const anyAddress = { dispatcher: undefined };

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
  const logout = logoutUri !== undefined && { backchannel_logout_uri: logoutUri, backchannel_logout_session_required: true };
  const client = { client_id: 'sharedesk', client_secret: 'client-secret-canary', ...(desks.length > 0 ? elsewhere : loopback), ...logout };
  return {
    clients: [client as never],
    claims: { openid: ['sub'], profile: ['name', 'preferred_username'], email: ['email'], groups: ['groups'] },
    cookies: { keys: ['only for tests'] },
    fetch: (url, options) => fetch(url, { ...options, ...anyAddress }),
    pkce: { required: () => true },
    ttl: { IdToken: 10, AccessToken: 60, Grant: 600, Interaction: 600, Session: 600 },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...accounts[id] }) }),
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
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

/** Asks for a name only, and believes it. */
async function answer(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!request.url?.startsWith('/interaction/')) return provider.callback()(request, response);
  const { uid, prompt } = await provider.interactionDetails(request, response);
  // The provider asks native clients for consent every time.
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
