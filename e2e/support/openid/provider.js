import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import Provider, { interactionPolicy } from 'oidc-provider';
import { accounts } from './accounts.js';

// A real OpenID provider on loopback, in a process of its own. Not TypeScript: to translate it would take longer than its start.

/**
 * They come from the environment as JSON.
 *
 * @typedef {object} Habits
 * @property {number} [port]
 * @property {string[]} [desks] the origins of the desks, in place of any port of 127.0.0.1.
 * @property {string} [logoutUri] where it says that a session has ended.
 */

/** @type {Habits} */
const { port = 0, desks = [], logoutUri } = JSON.parse(process.env.HABITS ?? '{}');
// The first line of stdout must be the address, and the library prints warnings about these settings.
console.info = console.error;

const server = createServer();
server.listen(port, '127.0.0.1', () => {
  // Its name differs from that of the desks, so it is another site, as in real life.
  const address = server.address();
  const issuer = `http://localhost:${address && typeof address === 'object' && address.port}`;
  const provider = new Provider(issuer, configuration());
  server.on('request', (request, response) => answer(provider, request, response).catch(() => response.writeHead(400).end('lost')));
  process.stdout.write(`${JSON.stringify({ address: issuer })}\n`);
});

/** The library's own dispatcher reaches no desk on loopback. */
const anyAddress = { dispatcher: undefined };

/**
 * @typedef {Partial<import('oidc-provider').ClientMetadata>} ClientPart
 * @returns {import('oidc-provider').Configuration}
 */
function configuration() {
  // RFC 8252, 7.3: a native client may be at any port of the loopback address.
  /** @type {ClientPart} */
  const loopback = {
    application_type: 'native',
    redirect_uris: ['http://127.0.0.1/auth/callback'],
    post_logout_redirect_uris: ['http://127.0.0.1/'],
  };
  /** @type {ClientPart} */
  const elsewhere = {
    application_type: 'web',
    redirect_uris: desks.map((desk) => `${desk}/auth/callback`),
    post_logout_redirect_uris: desks.map((desk) => `${desk}/`),
  };
  const logout = logoutUri !== undefined && { backchannel_logout_uri: logoutUri, backchannel_logout_session_required: true };
  const client = { client_id: 'sharedesk', client_secret: 'client-secret-canary', ...(desks.length > 0 ? elsewhere : loopback), ...logout };
  return {
    clients: [client],
    claims: { openid: ['sub'], profile: ['name', 'preferred_username'], email: ['email'], groups: ['groups'] },
    cookies: { keys: ['only for tests'] },
    fetch: (url, options) => fetch(url, { ...options, ...anyAddress }),
    pkce: { required: () => true },
    ttl: { IdToken: 10, AccessToken: 60, Grant: 600, Interaction: 600, Session: 600 },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...accounts[id] }) }),
    interactions: { policy: policyWithoutConsent(), url: (_, { uid }) => `/interaction/${uid}` },
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

/** Otherwise native clients would be asked for consent every time. */
function policyWithoutConsent() {
  const policy = interactionPolicy.base();
  policy.get('consent')?.checks.remove('native_client_prompt');
  return policy;
}

/**
 * Asks for a name only, and believes it.
 *
 * @param {Provider} provider
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(provider, request, response) {
  if (!request.url?.startsWith('/interaction/')) return provider.callback()(request, response);
  const { uid } = await provider.interactionDetails(request, response);
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

/** @param {string} title @param {string} body */
function page(title, body) {
  return `<!doctype html><html lang="en"><title>${title}</title><h1>${title}</h1>${body}</html>`;
}
