import type { Trail } from '../audit/trail';
import { jsonResponse, note, type RequestContext } from '../http/response';
import type { SignIn } from '../sign-in/sign-in';
import type { Bots } from '../upstream/bots';
import { checkBots } from '../upstream/readiness';

export interface ReadinessDependencies {
  audit: Pick<Trail, 'isAvailable'>;
  bots: Bots;
  /** False once we are asked to end. */
  isReady: () => boolean;
  /** Undefined where sign-in is off. */
  signIn?: Pick<SignIn, 'check'> | undefined;
  /** Whether the store can be asked; undefined where replicas share none. */
  storeState?: (() => 'up' | 'down') | undefined;
}

/** Whether links can be created. The store is only named: without it, they can be created all the same (docs/decisions/0024-what-replicas-share.md). */
export function createReadyz({ audit, bots, isReady, signIn, storeState }: ReadinessDependencies) {
  return async (c: RequestContext): Promise<Response> => {
    const store = storeState?.();
    if (!isReady()) return jsonResponse(c, 503, { status: 'ending', store });
    if (!audit.isAvailable()) return jsonResponse(c, 503, { status: 'audit_unavailable', store });
    const { state, bots: stateOfBots } = await checkBots(bots);
    const which = { bots: stateOfBots, store };
    if (state !== 'fine') return jsonResponse(c, 503, { status: state, ...which });
    const reason = await signIn?.check();
    if (reason === undefined) return jsonResponse(c, 200, { status: 'ready', ...which });
    note(c, { reason });
    return jsonResponse(c, 503, { status: 'sign_in_down', ...which });
  };
}
