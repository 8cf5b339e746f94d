import type { AppDependencies } from './app';
import { jsonResponse, note, type RequestContext } from './http/response';
import { checkBots } from './upstream/readiness';

type ReadinessDependencies = Pick<AppDependencies, 'audit' | 'bots' | 'isReady' | 'signIn' | 'storeState'>;

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
