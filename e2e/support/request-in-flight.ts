import { request } from 'node:http';
import { text } from 'node:stream/consumers';

/** Asks for a share link, and waits before the body until the server expects it. @returns a function that sends the body and gives the answer. */
export async function beginLink(address: string) {
  const headers = { 'content-type': 'application/json', expect: '100-continue' };
  const sent = request(`${address}/api/share-links`, { method: 'POST', headers, agent: false });
  const answered = new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
    sent.once('error', reject);
    sent.once('response', async (response) => resolve({ status: response.statusCode, body: await text(response) }));
  });
  sent.flushHeaders();
  await new Promise<void>((resolve) => sent.once('continue', resolve));
  return () => {
    sent.end(JSON.stringify({ mode: 'view', userId: '4917012345678', hours: 1 }));
    return answered;
  };
}
