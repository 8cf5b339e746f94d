import type { UpstreamObserver } from '../upstream/upstream';

/** What the server counts while it runs. Labels have few values, and none of them comes from a client. */
export interface Metrics extends UpstreamObserver {
  /** A response was sent. @param route a path as the log names it. */
  responded(method: string, route: string, status: number, seconds: number): void;
  /** The rate limit refused a share link. */
  limited(): void;
  /** A link was made, but could not be put on the list of those that live. */
  unlisted(): void;
  /** The store that replicas share has gone, or is there. */
  storeIs(up: boolean): void;
}

const nothing = () => undefined;

/** For a server without metrics. */
export const noMetrics: Metrics = {
  responded: nothing,
  called: nothing,
  renewed: nothing,
  limited: nothing,
  unlisted: nothing,
  storeIs: nothing,
};
