import type { UpstreamObserver } from '../upstream/upstream';

/** What the server tells of itself while it runs. Labels have few values, and none of them comes from a client. */
export interface Metrics extends UpstreamObserver {
  /** A request was answered. @param route a path as the log names it. */
  answered(method: string, route: string, status: number, seconds: number): void;
  /** The rate limit refused a share link. */
  limited(): void;
}

const nothing = () => undefined;

/** Where nobody asked for metrics. */
export const noMetrics: Metrics = { answered: nothing, called: nothing, renewed: nothing, limited: nothing };
