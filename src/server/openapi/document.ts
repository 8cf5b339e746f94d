import type { DraftRules } from '#contract/draft';
import { paths } from '#contract/paths';
import { version } from '../../../package.json';
import type { LinkPolicy } from '../config/settings';
import { describeCustomerLinkQuestion } from './customer-links-operation';
import { describeLookup } from './customer-lookups-operation';
import { describeLiveLinkHours, describeLiveLinkList } from './live-links-operations';
import { describeOwnPath, describeSession, healthz, readyz } from './read-operations';
import { createSchemas } from './schemas';
import { describeCreation } from './share-links-operation';

const describe = (cookieName: string) => `Makes links to live chatbot conversations.

Every error is a problem document (RFC 9457). Tell errors apart by \`code\`; texts may change. Any other path answers 404 \`not_found\`, any other method 405 \`method_not_allowed\` with \`Allow\`.

Where sign-in is on, links are made for operators only: a browser signs in at \`${paths.login}\`, and its session is the cookie \`${cookieName}\`, over https \`__Host-${cookieName}\`.

Members may be added to responses. Nothing here may be cached.`;

export interface DocumentSettings {
  /** What a draft has to keep. */
  rules: DraftRules;
  policy: Pick<LinkPolicy, 'modes' | 'supervisorClaim'>;
  /** Whether customers can be looked up (`CUSTOMER_LOOKUP`). */
  lookup: boolean;
  /** The name of the session cookie, without a prefix (`COOKIE_NAME`). */
  cookieName: string;
  /** The path that the desk is below; empty at the root of its host. */
  basePath: string;
}

/** Our API as OpenAPI 3.1, made from the schemas that the server uses. */
export function createDocument({ rules, policy, lookup, cookieName, basePath }: DocumentSettings) {
  return {
    openapi: '3.1.0',
    info: { title: 'Sharedesk', version, description: describe(cookieName) },
    servers: [{ url: basePath || '/' }],
    paths: {
      [paths.shareLinks]: { post: describeCreation(rules) },
      ...(lookup && { [paths.customerLookups]: { post: describeLookup() } }),
      [paths.customerLinks]: { post: describeCustomerLinkQuestion() },
      ...(policy.supervisorClaim && {
        [paths.liveLinks]: { get: describeLiveLinkList(rules.bots) },
        [paths.liveLinksHours]: { get: describeLiveLinkHours() },
      }),
      [paths.session]: { get: describeSession(rules, policy) },
      [paths.openapi]: { get: describeOwnPath() },
      '/healthz': { get: healthz },
      '/readyz': { get: readyz },
    },
    components: { schemas: createSchemas({ rules, policy, lookup }) },
  };
}
