import { once } from 'node:events';
import { connect } from 'node:http2';

/** Sends this many GET requests at once, on one HTTP/2 connection. @param ca the certificate to believe. @returns their statuses. */
export async function flood(url: string, ca: string, count: number): Promise<(number | undefined)[]> {
  const { origin, pathname, search } = new URL(url);
  const session = connect(origin, { ca });
  // Until then, more streams may be opened than nginx accepts.
  await once(session, 'remoteSettings');
  const statuses = await Promise.all(
    Array.from({ length: count }, async () => {
      const stream = session.request({ ':path': pathname + search });
      const [headers] = await once(stream, 'response');
      stream.resume();
      await once(stream, 'close');
      return headers[':status'];
    }),
  );
  session.close();
  return statuses;
}
