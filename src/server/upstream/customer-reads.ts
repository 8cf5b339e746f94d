import { sharePathEnd } from '../config/documented-paths';
import { type Conversation, type Customer, conversationOf, dataOf, variablesOf } from './customer-response';
import type { ReadEndpoint, Upstream } from './upstream';
import { UpstreamFailure } from './upstream-failure';

/**
 * After the upstream has refused a token that is new, how long nothing more is asked. The account may share conversations, but not read them, and
 * every refusal throws a token away that share links need.
 */
const refusedPauseMs = 60_000;

/** What can be asked of one bot's customers. */
export interface CustomerReads {
  /** @throws {UpstreamFailure} */
  customer(userId: string): Promise<Customer>;
  /** Nothing is known of it on an older node. @throws {UpstreamFailure} */
  conversation(userId: string): Promise<Conversation>;
}

interface ReadsOptions {
  sharePath: string;
  /** The variables that may be read (`CUSTOMER_FIELDS`). */
  fields: readonly string[];
  /** Milliseconds since 1970. */
  now: () => number;
}

/**
 * The paths of the reads, without that of CONNECT_API_URL.
 *
 * @param sharePath ends in `sharePathEnd`. It tells where to read: at the documented paths, or at those of an older node.
 */
export function createCustomerPaths(sharePath: string, fields: readonly string[]) {
  const stem = sharePath.slice(0, -sharePathEnd.length);
  const isOlder = !stem.endsWith('/peoples');
  const names = fields.map(encodeURIComponent).join(',');
  return {
    isOlder,
    variables: (userId: string) =>
      isOlder
        ? `${stem}/conversation/data/${encodeURIComponent(userId)}`
        : `${stem}/conversations/variables/${encodeURIComponent(userId)}/${names}`,
    entries: (userId: string) => `${stem}/conversations/${encodeURIComponent(userId)}`,
  };
}

/** Creates the reads of one bot's customers (docs/connect-api.md, "Who is it?" and "What state is it in?"). */
export function createCustomerReads(upstream: Pick<Upstream, 'read'>, { sharePath, fields, now }: ReadsOptions): CustomerReads {
  const paths = createCustomerPaths(sharePath, fields);
  const read = createPausingRead(upstream, now);
  if (paths.isOlder) {
    return {
      customer: (userId) => read('variables', paths.variables(userId), (body) => dataOf(body, fields, userId)),
      conversation: async () => ({ exists: false, control: null }),
    };
  }
  return {
    customer: (userId) => read('variables', paths.variables(userId), (body) => variablesOf(body, fields)),
    conversation: (userId) => read('entries', paths.entries(userId), conversationOf),
  };
}

/** Reads, but not while the upstream refuses its token. */
function createPausingRead(upstream: Pick<Upstream, 'read'>, now: () => number): Upstream['read'] {
  const refusedAtMs = new Map<ReadEndpoint, number>();
  return async (endpoint, path, parse) => {
    const pausedMs = now() - (refusedAtMs.get(endpoint) ?? Number.NEGATIVE_INFINITY);
    if (pausedMs >= 0 && pausedMs < refusedPauseMs) {
      const retryAfterS = Math.ceil((refusedPauseMs - pausedMs) / 1000);
      throw new UpstreamFailure('upstream_unauthorized', { reason: `${endpoint} refused before`, retryAfterS });
    }
    try {
      return await upstream.read(endpoint, path, parse);
    } catch (error) {
      if (error instanceof UpstreamFailure && error.tokenRefused) refusedAtMs.set(endpoint, now());
      throw error;
    }
  };
}
