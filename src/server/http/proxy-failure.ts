/** No connection could be had through the proxy, so nothing was sent to its target. */
export class ProxyFailure extends Error {
  override readonly name = 'ProxyFailure';

  constructor(
    /** The cause in fixed words for the log. */
    readonly reason: string,
    /** The status with which the proxy refused, if it answered. */
    readonly status?: number,
  ) {
    super(reason);
  }
}

/** The proxy answered with this status. */
export function refusedByProxy(status: number): ProxyFailure {
  return new ProxyFailure(`proxy: status ${status}`, status);
}

/** The proxy could not be reached. */
export function proxyUnreachable(error: unknown): ProxyFailure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return new ProxyFailure(`proxy: ${/^[A-Z_]+$/.test(code) ? code : 'unreachable'}`);
}
