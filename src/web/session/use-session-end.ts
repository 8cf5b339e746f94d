import { useNow } from '../ui/use-now';
import { useSession } from './use-session';

/** How long before its end the desk says that the session is about to end, in milliseconds. */
const noticeMs = 5 * 60_000;

/** When the session ends, in milliseconds since 1970 by this browser's clock, as soon as that is near. */
export function useSessionEnd(): number | undefined {
  const { data, dataUpdatedAt } = useSession();
  const nowMs = useNow(1000);
  if (data.endsInS === null) return undefined;
  const endMs = dataUpdatedAt + data.endsInS * 1000;
  return endMs - nowMs <= noticeMs ? endMs : undefined;
}
