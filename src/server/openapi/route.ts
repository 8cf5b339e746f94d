import { jsonHeaders, type RequestContext } from '../http/response';
import { createDocument, type DocumentSettings } from './document';

/** `GET /api/openapi.json`. The document is made on the first request and kept: few clients ask, and the start does not wait for it. */
export function createOpenapi(settings: DocumentSettings) {
  let text: string | undefined;
  return (c: RequestContext): Response => {
    text ??= JSON.stringify(createDocument(settings));
    return new Response(text, { status: 200, headers: jsonHeaders(c, 'application/json', text) });
  };
}
