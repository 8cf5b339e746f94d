import type { ErrorCode } from '#contract/problem';
import type { ShareLinkDraft } from '#contract/share-link';
import type { ShareCalls } from './share-calls';

/** The parts of the API that we use. The same status can mean different things for each (docs/connect-api.md, "Share URL" and "Authorization"). */
export type Endpoint = 'share' | 'auth';

export type Outcome = 'ok' | ErrorCode;

/** Is told about every call to the upstream. */
export interface UpstreamObserver {
  /** One call succeeded or failed. A repeated call counts again; the probe of `check` does not count. */
  called(endpoint: Endpoint, outcome: Outcome): void;
  /** One exchange of the keys for a token succeeded or failed. */
  renewed(outcome: Outcome): void;
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
  /** Whether share links can be made: the last known state of the upstream or, if that is too old, the result of a probe. Never fails. */
  check(): Promise<UpstreamState>;
  /** Closes every connection, by default after the calls in flight have ended. */
  close(atOnce?: boolean): Promise<void>;
}
