import { Pool } from 'undici';

/** Keeps on asking a server for share links, or who customers are, over connections that stay open. */
export interface Load {
  /** One request; resolves when its answer is read. @throws if that is no success. */
  once(): Promise<void>;
  /** `connections` requests at any time, until `isOver`; the number of those answered. */
  while(isOver: (done: number) => boolean): Promise<number>;
  close(): Promise<void>;
}

let made = 0;

/** What the page would send. Every request names another user, as in real use. */
const bodies = {
  '/api/share-links': () => `{"mode":"view","userId":"491760${made}","hours":8}`,
  '/api/customer-lookups': () => `{"userId":"491760${made}"}`,
};

function nextRequest(origin: string, path: keyof typeof bodies, cookie: string | undefined) {
  made += 1;
  const headers = {
    ...(cookie && { cookie }),
    'content-type': 'application/json',
    origin,
    'sec-fetch-site': 'same-origin',
    accept: 'application/json',
  };
  return { method: 'POST', path, headers, body: bodies[path]() } as const;
}

interface LoadOptions {
  path?: keyof typeof bodies;
  /** Of the operator who asks. */
  cookie?: string;
}

export function createLoad(origin: string, connections: number, { path = '/api/share-links', cookie }: LoadOptions = {}): Load {
  const pool = new Pool(origin, { connections, pipelining: 1 });

  async function once(): Promise<void> {
    const { statusCode, body } = await pool.request(nextRequest(origin, path, cookie));
    const text = await body.text();
    if (statusCode > 201) throw new Error(`${origin} answered ${statusCode}: ${text}`);
  }

  return {
    once,
    async while(isOver) {
      let done = 0;
      const ask = async () => {
        while (!isOver(done)) {
          await once();
          done += 1;
        }
      };
      await Promise.all(Array.from({ length: connections }, ask));
      return done;
    },
    close: () => pool.close(),
  };
}
