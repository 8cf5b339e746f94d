import { createServer } from 'node:http';
import { announce } from './announce';

/** MyLINK Connect as far as a benchmark needs it: every token and every share at once, over connections that stay open. */
const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
  request.resume();
  const isExchange = request.method === 'POST';
  const body = isExchange
    ? '{"token":"bench/token+with=signs==","expire":60}'
    : '{"Url":"https://share.example/c/3f2a9b7c-1d4e-4c7a-9f0b"}';
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': body.length }).end(body);
});

announce(server);
