import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createTokens, type Keys, parseKeys, tokenMinutes } from './authorization';
import { createReads } from './reads';
import { createShareId, isMode } from './share-id';
import { answerNormally, triggerOf } from './triggers';

const authPaths = new Set(['/authorization/integration', '/authorization/code']);
const sharePath = /^(?:\/peoples)?\/conversation\/share\/([^/]+)\/([^/]+)\/([^/]+)$/;
const readPath = /^\/peoples\/conversations\/(?:variables\/([^/]+)\/([^/]+)|([^/]+))$/;
const mostBodyBytes = 64 * 1024;
const hourMs = 3_600_000;

/**
 * Starts a simulation of the upstream over real HTTP on a free port of this machine. It follows docs/connect-api.md ("Share URL",
 * "Authorization", "Who is it?", "What state is it in?"), and shares no code with the server, so that a misreading shows (docs/decisions/0002-sandbox-over-real-http.md).
 *
 * @param now milliseconds since 1970.
 * @param botCount how many bots the one account has. Each knows every conversation.
 */
export async function startSandboxUpstream(now: () => number, botCount = 1) {
  const accountApiKey = randomUUID();
  const bots: Keys[] = Array.from({ length: botCount }, () => ({ accountApiKey, botApiKey: randomUUID(), botApiSecret: randomUUID() }));
  const secrets = new Map(bots.map(({ botApiKey, botApiSecret }) => [botApiKey, botApiSecret]));
  const tokens = createTokens(now);
  const reads = createReads(now);

  async function authorize(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const given = parseKeys(await readBody(request));
    if (!given) end(response, 400);
    else if (given.accountApiKey !== accountApiKey) end(response, 404);
    else if (secrets.get(given.botApiKey) !== given.botApiSecret) end(response, 403);
    else endJson(response, { token: tokens.issue(given.botApiKey), expires: tokenMinutes });
  }

  const botOf = (request: IncomingMessage) => tokens.botOf(request.headers.authorization?.replace(/^Bearer /, '') ?? '');

  function share(request: IncomingMessage, response: ServerResponse, [mode = '', encodedUserId = '', duration = '']: string[]): void {
    const userId = decode(encodedUserId);
    if (botOf(request) === undefined) end(response, 401);
    else if (!isMode(mode) || !/^[1-9]\d{0,6}$/.test(duration) || userId === undefined) end(response, 400);
    else if (userId.startsWith('missing')) end(response, 404);
    else {
      const proceed = () => {
        const id = createShareId({ mode, endMs: now() + Number(duration) * hourMs });
        endJson(response, { Url: `http://${request.headers.host}/sandbox/share/${id}` });
      };
      (triggerOf(userId) ?? answerNormally)(response, proceed);
    }
  }

  function read(
    request: IncomingMessage,
    response: ServerResponse,
    [ofVariables, encodedFields = '', ofEntries]: (string | undefined)[],
  ): void {
    const userId = decode(ofVariables ?? ofEntries ?? '');
    const fields = decode(encodedFields);
    const bot = botOf(request);
    if (bot === undefined) end(response, 401);
    else if (userId === undefined || fields === undefined) end(response, 400);
    else if (ofVariables === undefined) reads.entries(response, { bot, userId });
    else reads.variables(response, { bot, userId }, fields);
  }

  const server = createServer((request, response) => {
    const path = request.url ?? '';
    const shared = request.method === 'GET' ? sharePath.exec(path) : null;
    const asked = request.method === 'GET' ? readPath.exec(path) : null;
    if (shared) share(request, response, shared.slice(1));
    else if (asked) read(request, response, asked.slice(1));
    else if (request.method === 'POST' && authPaths.has(path)) authorize(request, response).catch(() => request.destroy());
    else end(response, 404);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('a listening server has an address');

  return {
    url: `http://127.0.0.1:${address.port}`,
    /** The keys of each bot. */
    bots,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += chunk;
    if (text.length > mostBodyBytes) return '';
  }
  return text;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status).end();
}

function endJson(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
