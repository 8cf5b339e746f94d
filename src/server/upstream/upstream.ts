import type { ErrorCode } from '#contract/problem';
import type { ShareLinkDraft } from '#contract/share-link';

/** The parts of the API that we use; their statuses mean different things (connect-api.md, "Share URL" and "Authorization"). */
export type Endpoint = 'share' | 'auth';

export type Outcome = 'ok' | ErrorCode;

/** Is told what we do with the upstream. */
export interface UpstreamObserver {
  /** One call was answered or failed; one that was made again counts again, the probe of `check` does not. */
  called(endpoint: Endpoint, outcome: Outcome): void;
  /** One exchange of the keys for a token came to its end. */
  renewed(outcome: Outcome): void;
}

export type UpstreamState = 'fine' | 'credentials_refused' | 'upstream_down';

/** The service that knows the conversations. */
export interface Upstream {
  /**
   * Makes one share link, a new one with every call.
   *
   * @param pageOrigin tells the origin at which the operator sees our page; only the sandbox asks, its links are there.
   * @returns the link's URL.
   * @throws {UpstreamFailure}
   */
  createShareLink(draft: ShareLinkDraft, pageOrigin: () => string): Promise<string>;
  /** Whether share links can be made, from what was last seen of the upstream or, if that is too old, by asking it. Never fails. */
  check(): Promise<UpstreamState>;
  /** Ends every connection, after what is in flight unless `atOnce`. */
  close(atOnce?: boolean): Promise<void>;
}
