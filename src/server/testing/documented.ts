import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect } from 'vitest';
import * as z from 'zod/mini';
import { type DraftRules, plainRules } from '#contract/draft';
import { paths } from '#contract/paths';
import type { LinkPolicy } from '../config/settings';
import { anyLink, createTestApp } from './test-app';

const looseObject = z.record(z.string(), z.unknown());
const header = z.object({ required: z.optional(z.boolean()) });
const content = z.object({
  example: z.optional(z.unknown()),
  examples: z.optional(z.record(z.string(), z.object({ value: z.unknown() }))),
});
const documentedResponse = z.object({ headers: z.record(z.string(), header), content: z.record(z.string(), content) });
const operation = z.object({ responses: z.record(z.string(), documentedResponse) });
const documentSchema = z.object({ paths: z.record(z.string(), z.record(z.string(), operation)) });

/** Documented, and never asked. */
const noCustomers = { lookUp: () => Promise.reject(new Error('not asked here')), countLookup: async () => undefined };

/** The JSON Pointer to a place in the document (RFC 6901). */
const pointer = (...keys: string[]) => keys.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** Compiling a document's schemas takes longer than most tests. */
const documents = new Map<string, ReturnType<typeof compileDocument>>();

/** Reads the OpenAPI document from the app, and checks values and responses against it. */
export function readDocument(rules = plainRules(168), policy = anyLink) {
  const key = JSON.stringify([rules, policy]);
  const document = documents.get(key) ?? compileDocument(rules, policy);
  documents.set(key, document);
  return document;
}

async function compileDocument(rules: DraftRules, policy: LinkPolicy) {
  // Every operation that a desk may have.
  const settings = { rules, policy: { ...policy, supervisorClaim: { name: 'groups', value: 'supervisor' } }, customers: noCustomers };
  const text = await (await createTestApp(settings).app.request(paths.openapi)).text();
  const raw = looseObject.parse(JSON.parse(text));
  const document = documentSchema.parse(raw);
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  addFormats.default(ajv);
  ajv.addVocabulary(['openapi', 'info', 'servers', 'paths', 'components']);
  ajv.addSchema(raw, 'document');

  /** Every violation of the schema at this place of the document. */
  function errorsOf(place: string, value: unknown) {
    const validate = ajv.getSchema(`document#${place}`);
    if (!validate) throw new Error(`nothing at ${place}`);
    return validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  }

  /** Expects that the document describes this response: its status, its media type, its body and its headers. */
  async function expectForeseen(method: string, path: string, response: Response) {
    const status = String(response.status);
    const mediaType = response.headers.get('content-type') ?? '';
    const documented = document.paths[path]?.[method]?.responses[status];
    expect(Object.keys(documented?.content ?? {})).toEqual([mediaType]);
    const place = ['paths', path, method, 'responses', status];
    expect(errorsOf(pointer(...place, 'content', mediaType, 'schema'), await response.clone().json())).toEqual([]);
    for (const [name, { required = false }] of Object.entries(documented?.headers ?? {})) {
      const value = response.headers.get(name);
      if (value === null) expect(required, name).toBe(false);
      else expect(errorsOf(pointer(...place, 'headers', name, 'schema'), /^\d+$/.test(value) ? Number(value) : value)).toEqual([]);
    }
    if (response.headers.has('retry-after')) expect(documented?.headers).toHaveProperty('Retry-After');
  }

  const errorsOfDraft = (value: unknown) => errorsOf(pointer('components', 'schemas', 'ShareLinkDraft'), value);
  return { text, raw, document, errorsOf, errorsOfDraft, expectForeseen, pointer };
}
