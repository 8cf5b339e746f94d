import { parseArgs } from 'node:util';

export interface Flags {
  page: boolean;
  server: boolean;
  store: boolean;
  /** How many links to record in the shared store at once. */
  links: number;
  /** How many requests to watch the server's memory for. */
  requests: number;
}

const parts = ['page', 'server', 'store'] as const;

/** `--only page`, `--only server` or `--only store`; `--requests 200000`; `--links 1000000`. @throws on any other. */
export function readFlags(args = process.argv.slice(2)): Flags {
  const { values } = parseArgs({
    args,
    options: { only: { type: 'string' }, requests: { type: 'string', default: '200000' }, links: { type: 'string', default: '1000000' } },
  });
  const { only } = values;
  if (only !== undefined && !parts.some((part) => part === only)) throw new Error(`--only takes ${parts.join(', ')}`);
  const wants = (part: (typeof parts)[number]) => only === undefined || only === part;
  return {
    page: wants('page'),
    server: wants('server'),
    store: wants('store'),
    requests: readCount('requests', values.requests),
    links: readCount('links', values.links),
  };
}

function readCount(name: string, text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new Error(`--${name} takes a whole number`);
  return count;
}
