import type { DraftRules } from '#contract/draft';
import { modes } from '#contract/draft';
import { idempotencyHeader } from '#contract/idempotency-key';
import { operatorHeader } from '#contract/operator-header';
import type { ShareLink } from '#contract/share-link';
import { commonHeaders } from './headers';
import { creationProblems } from './problem-responses';
import { refTo } from './schemas';

const description = `Every successful call creates another live link, and none can be revoked: it works until \`expiresAt\`. So never repeat a call blindly: send an \`${idempotencyHeader}\`, and repeat it with the same one. Where a problem says \`linkMayExist\`, a link may exist that nobody can see.

Call it from a server. A browser's cross-site write is refused with 403, by \`Origin\` and \`Sec-Fetch-Site\`; a request with neither passes.

The body is JSON in UTF-8, of at most 4096 bytes. U+FFFD must be escaped (\`\\ufffd\`): bare, it is taken for bytes that were no UTF-8.`;

const exampleDraft = { userId: '4917012345678', hours: 1 };

const exampleLink: ShareLink = {
  url: 'https://share.example.com/c/8f31c0de',
  mode: 'view',
  ...exampleDraft,
  createdAt: '2025-03-14T12:00:00.000Z',
  expiresAt: '2025-03-14T13:00:00.000Z',
};

/** `POST /api/share-links`. */
export function describeCreation(rules: DraftRules) {
  return {
    operationId: 'createShareLink',
    summary: 'Create a share link',
    description,
    parameters: [
      {
        name: idempotencyHeader,
        in: 'header',
        description:
          'A UUID that is new for every link that is wanted. For ten minutes, the same key with the same body gets the same response and makes no second link; while the first request is under way, it waits for it. After a problem whose `linkMayExist` is false, the same key is tried again. With another body, the response is 422.',
        schema: { type: 'string', format: 'uuid' },
      },
      {
        name: operatorHeader,
        in: 'header',
        description:
          'The `operatorId` for whom the caller’s page was drawn. Where another operator is signed in, the response is 401 `unauthenticated`.',
        schema: { type: 'string' },
      },
    ],
    requestBody: {
      required: true,
      content: {
        'application/json': {
          schema: refTo('ShareLinkDraft'),
          examples: Object.fromEntries(modes.map((mode) => [mode, { value: { mode, ...exampleDraft } }])),
        },
      },
    },
    responses: {
      201: {
        description: 'A new live link.',
        headers: commonHeaders,
        content: { 'application/json': { schema: refTo('ShareLink'), example: exampleLink } },
      },
      ...creationProblems(rules),
    },
  };
}
