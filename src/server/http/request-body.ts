import type { HonoRequest } from 'hono';
import { Failure } from './failure';

const mostBytes = 4096;
const replacementCharacter = '\ufffd';
/** As `request.text()` decodes: without a byte order mark. */
const decoder = new TextDecoder();

/**
 * The body of a write as JSON.
 *
 * @throws {Failure} `unsupported_media_type`, `payload_too_large` or `invalid_json`.
 */
export async function readJsonBody(request: HonoRequest): Promise<unknown> {
  const mediaType = request.header('content-type')?.split(';', 1)[0]?.trim().toLowerCase();
  if (mediaType !== 'application/json') throw new Failure('unsupported_media_type');
  const text = await readText(request);
  // Stands where bytes were no UTF-8. One that was really sent is refused with them: the bytes, which alone could tell, are gone, and to
  // keep them would cost every request. It means anyway that the sender had lost a character before.
  if (text.includes(replacementCharacter)) throw new Failure('invalid_json', { reason: 'body not UTF-8' });
  try {
    return JSON.parse(text);
  } catch {
    throw new Failure('invalid_json');
  }
}

async function readText(request: HonoRequest): Promise<string> {
  const length = request.header('content-length');
  if (length === undefined) return readUnannounced(request.raw.body);
  if (Number(length) > mostBytes) throw new Failure('payload_too_large');
  try {
    // Node lets no more bytes through than were announced. As bytes, to be decoded strictly, they would first be copied into an ArrayBuffer: dear.
    return await request.text();
  } catch {
    throw new Failure('invalid_json', { reason: 'body cut off' });
  }
}

/** A chunked body, let go as soon as it is too long. Slow (it makes a real web stream), and rare. */
async function readUnannounced(body: ReadableStream<Uint8Array> | null): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read().catch(cutOff)) ?? { done: true, value: undefined };
    if (done) return decoder.decode(Buffer.concat(chunks));
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
