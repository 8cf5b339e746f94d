import { parseArgs } from 'node:util';

export interface Flags {
  page: boolean;
  server: boolean;
  /** How many requests to watch the server's memory for. */
  requests: number;
}

/** `--only page` or `--only server`; `--requests 200000`. @throws on any other. */
export function readFlags(args = process.argv.slice(2)): Flags {
  const { values } = parseArgs({ args, options: { only: { type: 'string' }, requests: { type: 'string', default: '200000' } } });
  const { only } = values;
  if (only !== undefined && only !== 'page' && only !== 'server') throw new Error('--only takes "page" or "server"');
  const requests = Number(values.requests);
  if (!Number.isInteger(requests) || requests < 1) throw new Error('--requests takes a whole number');
  return { page: only !== 'server', server: only !== 'page', requests };
}
