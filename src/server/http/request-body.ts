import type { HonoRequest } from 'hono';
import { Failure } from './failure';

const usualMostBytes = 4096;
const replacementCharacter = '\ufffd';
/** Drops a byte order mark, as `request.text()` does. */
const decoder = new TextDecoder();

/**
 * The body of a write as JSON.
 *
 * @param mostBytes how long it may be.
 * @throws {Failure} `unsupported_media_type`, `payload_too_large` or `invalid_json`.
 */
export async function readJsonBody(request: HonoRequest, mostBytes = usualMostBytes): Promise<unknown> {
  requireMediaType(request, 'application/json');
  const text = await readText(request, mostBytes);
  // The decoder puts this character in place of bytes that are not UTF-8. A body that really holds it is refused too: only the bytes could
  // tell, and keeping them would slow every request. Such a body lost a character before it was sent anyway.
  if (text.includes(replacementCharacter)) throw new Failure('invalid_json', { reason: 'body not UTF-8' });
  try {
    return JSON.parse(text);
  } catch {
    throw new Failure('invalid_json');
  }
}

/**
 * The body of a write as a form.
 *
 * @throws {Failure} `unsupported_media_type`, `payload_too_large`, or `invalid_json` where it is cut off.
 */
export async function readFormBody(request: HonoRequest, mostBytes: number): Promise<URLSearchParams> {
  requireMediaType(request, 'application/x-www-form-urlencoded');
  return new URLSearchParams(await readText(request, mostBytes));
}

function requireMediaType(request: HonoRequest, wanted: string): void {
  const mediaType = request.header('content-type')?.split(';', 1)[0]?.trim().toLowerCase();
  if (mediaType !== wanted) throw new Failure('unsupported_media_type');
}

async function readText(request: HonoRequest, mostBytes: number): Promise<string> {
  const length = request.header('content-length');
  if (length === undefined) return readUnannounced(request.raw.body, mostBytes);
  if (Number(length) > mostBytes) throw new Failure('payload_too_large');
  try {
    // Node lets no more bytes through than were announced. Strict decoding would need an ArrayBuffer first, and that copy is expensive.
    return await request.text();
  } catch {
    throw new Failure('invalid_json', { reason: 'body cut off' });
  }
}

/** Reads a chunked body and stops as soon as it is too long. This is slow, because it makes a real web stream, and rare. */
async function readUnannounced(body: ReadableStream<Uint8Array> | null, mostBytes: number): Promise<string> {
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
