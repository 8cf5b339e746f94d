import type { Dispatcher } from 'undici';

export interface Call {
  method: 'GET' | 'POST';
  /** A second call does no harm. False for share calls, whatever their method says: each one makes another link. */
  idempotent: boolean;
  /** Includes the query, if there is one. */
  path: string;
  headers: Record<string, string>;
  body?: string;
}

/** Connections to one origin. */
export interface CallPool {
  dispatch(call: Call, handler: Dispatcher.DispatchHandler): unknown;
  close(): Promise<void>;
  destroy(): Promise<void>;
}
