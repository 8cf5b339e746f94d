import type { ErrorCode } from '#contract/problem';
import type { ShareLinkDraft } from '#contract/share-link';
import type { ShareCalls } from './share-calls';

/** What is read of a customer (docs/connect-api.md, "Who is it?" and "What state is it in?"). */
export type ReadEndpoint = 'variables' | 'entries';

/** The parts of the API that we use. The same status can mean different things for each (docs/connect-api.md, "Share URL" and "Authorization"). */
export type Endpoint = 'share' | 'auth' | ReadEndpoint;

export type Outcome = 'ok' | ErrorCode;

/** Is told about every call to the upstream. `bot` is undefined without `BOTS`. */
export interface UpstreamObserver {
  /** One call succeeded or failed. A repeated call counts again; the probe of `check` does not count. */
  called(endpoint: Endpoint, outcome: Outcome, bot?: string): void;
  /** One exchange of the keys for a token succeeded or failed. */
  renewed(outcome: Outcome, bot?: string): void;
}

export type UpstreamState = 'fine' | 'credentials_refused' | 'upstream_down';

/** The service that knows the conversations. */
export interface Upstream {
  /**
   * Makes one share link. Every call makes a new one.
   *
   * @param deskUrl returns the address at which the operator sees our page. Only the sandbox needs it, because its links lead there.
   * @param calls counts the calls that this takes. Whatever this returns or throws, it knows whether a link may exist.
   * @returns the link's URL.
   * @throws {UpstreamFailure}
   */
  createShareLink(draft: ShareLinkDraft, deskUrl: () => string, calls?: ShareCalls): Promise<string>;
  /**
   * Reads something, and changes nothing. Reads have connections of their own, so that they never take a share call's place.
   *
   * @param path below the service's address.
   * @param parse turns the JSON of the response into the result.
   * @throws {UpstreamFailure} `upstream_rejected` for a 400 and `conversation_not_found` for a 404.
   */
  read<T>(endpoint: ReadEndpoint, path: string, parse: (body: unknown) => T): Promise<T>;
  /** Whether share links can be made: the last known state of the upstream or, if that is too old, the result of a probe. Never fails. */
  check(): Promise<UpstreamState>;
  /** Closes every connection, by default after the calls in flight have ended. */
  close(atOnce?: boolean): Promise<void>;
}
