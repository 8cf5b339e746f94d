import type { CustomFetch } from 'openid-client';

/** In bytes; far larger than any response of a provider. */
export const mostBytes = 2 ** 20;

/** Works like `fetch`, but reading an endless response fails before it fills the memory. */
export const boundedFetch: CustomFetch = async (url, { body: sent = null, ...options }) => {
  // Copied, because bytes in shared memory cannot be sent.
  const init = { ...options, body: sent instanceof Uint8Array ? Uint8Array.from(sent) : sent };
  const { body, status, statusText, headers } = await fetch(url, init);
  return new Response(body?.pipeThrough(atMost(mostBytes)) ?? null, { status, statusText, headers });
};

function atMost(bytes: number) {
  let left = bytes;
  return new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      left -= chunk.byteLength;
      if (left < 0) controller.error(new RangeError('the response is too long'));
      else controller.enqueue(chunk);
    },
  });
}
