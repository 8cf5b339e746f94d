import { useSession } from '../api/session-query';
import { serverClock } from '../browser/server-clock';
import { useNow } from '../browser/use-now';

/** The desk announces the end of the session so many milliseconds before it. */
const noticeMs = 5 * 60_000;

/** The end of the session in its last five minutes, in milliseconds since 1970 by the server's clock. */
export function useSessionEnd(): number | undefined {
  const { data, dataUpdatedAt } = useSession();
  const nowMs = useNow(1000);
  if (data.endsInS === null) return undefined;
  const endMs = serverClock.fromWall(dataUpdatedAt) + data.endsInS * 1000;
  return endMs - nowMs <= noticeMs ? endMs : undefined;
}
