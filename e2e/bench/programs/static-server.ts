import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { announce } from './announce';

const types: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8' };

/** Serves the built page in the folder `SITE` from memory, compressed by brotli as the product's is. */
function load(folder: string) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const headers = { 'Content-Type': types[extname(file)] ?? 'application/octet-stream', 'Content-Encoding': 'br' };
      const path = `/${relative(folder, file).split(sep).join('/')}`;
      return [path === '/index.html' ? '/' : path, { headers, body: brotliCompressSync(readFileSync(file)) }];
    }),
  );
}

const site = load(process.env.SITE ?? '');

announce(
  createServer((request, response) => {
    const file = site.get(request.url ?? '');
    if (file) response.writeHead(200, { ...file.headers, 'Content-Length': file.body.length }).end(file.body);
    else response.writeHead(404).end();
  }),
);
