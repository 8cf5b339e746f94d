import { createServer } from 'node:http';
import { announce } from './announce';

const token = '{"token":"bench/token+with=signs==","expire":60}';
const variables = '{"first_name":"Ada","last_name":"Rossi","bot_channel":"whatsapp"}';
const entries = '[{"Id":"1","Source":0,"ControlType":0,"Date":"2025-03-14T12:00:00Z","Parts":[]}]';
const link = '{"Url":"https://share.example/c/3f2a9b7c-1d4e-4c7a-9f0b"}';

/** MyLINK Connect as far as a benchmark needs it: every answer at once, over connections that stay open. */
const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
  request.resume();
  const body = request.method === 'POST' ? token : answerAt(request.url ?? '');
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': body.length }).end(body);
});

function answerAt(path: string): string {
  if (path.startsWith('/peoples/conversation/')) return link;
  return path.startsWith('/peoples/conversations/variables/') ? variables : entries;
}

announce(server);
