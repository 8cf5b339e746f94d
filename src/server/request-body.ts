import type { HonoRequest } from 'hono';
import { Failure } from './failure';

const mostBytes = 4096;
const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * The body of a write as JSON.
 *
 * @throws {Failure} `unsupported_media_type`, `payload_too_large` or `invalid_json`.
 */
export async function readJsonBody(request: HonoRequest): Promise<unknown> {
  const mediaType = request.header('content-type')?.split(';', 1)[0]?.trim().toLowerCase();
  if (mediaType !== 'application/json') throw new Failure('unsupported_media_type');
  const bytes = await readBytes(request);
  try {
    return JSON.parse(decoder.decode(bytes));
  } catch {
    throw new Failure('invalid_json');
  }
}

async function readBytes(request: HonoRequest): Promise<ArrayBuffer | Uint8Array> {
  const length = request.header('content-length');
  if (length === undefined) return readUnannounced(request.raw.body);
  if (Number(length) > mostBytes) throw new Failure('payload_too_large');
  try {
    // Node lets no more bytes through than were announced.
    return await request.arrayBuffer();
  } catch {
    throw new Failure('invalid_json', { reason: 'body cut off' });
  }
}

/** A chunked body, let go as soon as it is too long. Slow (it makes a real web stream), and rare. */
async function readUnannounced(body: ReadableStream<Uint8Array> | null): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read().catch(cutOff)) ?? { done: true, value: undefined };
    if (done) return Buffer.concat(chunks);
    length += value.byteLength;
    if (length > mostBytes) {
      await reader?.cancel();
      throw new Failure('payload_too_large');
    }
    chunks.push(value);
  }
}

function cutOff(): never {
  throw new Failure('invalid_json', { reason: 'body cut off' });
}
