import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Secrets that must never be seen anywhere else. */
export const canaries = {
  accountKey: 'canary-account-key',
  botKey: 'canary-bot-key',
  botSecret: 'canary-bot-secret',
  token: 'canary/token+with=signs==',
  body: 'canary-upstream-body',
};

/** A stand-in for MyLINK Connect that answers as docs/connect-api.md says; user IDs `body-…` get a 400 with a telling body. */
export async function startFakeConnect() {
  let made = 0;
  const server = createServer((request, response) => {
    request.resume();
    if (request.url === '/authorization/integration') response.end(JSON.stringify({ token: canaries.token, expire: 60 }));
    else if (request.url?.includes('/body-')) response.writeHead(400).end(canaries.body);
    else {
      made++;
      response.end(JSON.stringify({ Url: `https://share.example${request.url}/${canaries.body.length}` }));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  /** `made`: how many links. */
  return { url: `http://127.0.0.1:${port}`, made: () => made, stop: () => new Promise((resolve) => server.close(resolve)) };
}
