import type { ShareLinkDraft } from '#contract/share-link';

/** The service that knows the conversations. */
export interface Upstream {
  /**
   * Makes one share link, a new one with every call.
   *
   * @param pageOrigin the origin at which the operator sees our page; only the sandbox cares, its links are there.
   * @returns the link's URL.
   * @throws {UpstreamFailure}
   */
  createShareLink(draft: ShareLinkDraft, pageOrigin: string): Promise<string>;
  /** Ends every connection, after what is in flight unless `atOnce`. */
  close(atOnce?: boolean): Promise<void>;
}
