import type { Proxies } from '../config/proxies';
import type { LookupSettings, Settings } from '../config/settings';
import { checkKeys } from './check-keys';
import { checkClock, checkConnection, checkName } from './check-route';
import { checkSharePath } from './check-share-path';
import { checkVariables } from './check-variables';
import { type Finding, skipped } from './finding';
import { type BotAccess, openUpstream, type UpstreamAccess } from './upstream-access';

/** Checks what each bot needs of the upstream. The way there is checked once for all bots that share it. */
export async function* examineBots({ bots, proxies, lookup }: Settings): AsyncGenerator<Finding> {
  const reached = new Map<string, boolean>();
  for (const { name, connect, credentials } of bots) {
    if (credentials.kind === 'sandbox') {
      yield skipped('upstream', 'No CONNECT_* credential is set: this is the sandbox, and there is nothing outside to check.');
      return;
    }
    const upstream = openUpstream(connect, proxies);
    try {
      if (!reached.has(connect.apiUrl)) reached.set(connect.apiUrl, yield* examineRoute(connect.apiUrl, proxies, upstream));
      const findings = reached.get(connect.apiUrl) ? examineBot({ name, connect, credentials }, lookup, upstream) : [unreached];
      for await (const finding of findings) yield name === undefined ? finding : { ...finding, bot: name };
    } finally {
      await upstream.close();
    }
  }
}

const unreached = skipped('keys', 'Not checked, because the upstream has to be reached first; nor were share path and look-ups.');

/** @returns whether the upstream is reached. */
async function* examineRoute(apiUrl: string, proxies: Proxies, upstream: UpstreamAccess): AsyncGenerator<Finding, boolean> {
  const name = await checkName(apiUrl, proxies, upstream.place);
  yield name;
  if (name.result === 'failed') {
    yield skipped('upstream-connection', 'Not checked, because the name has to be found first.');
    return false;
  }
  const { finding, answer } = await checkConnection(apiUrl, upstream);
  yield finding;
  if (finding.result === 'failed') return false;
  yield checkClock(answer, Date.now());
  return true;
}

async function* examineBot(bot: BotAccess, lookup: LookupSettings | undefined, upstream: UpstreamAccess): AsyncGenerator<Finding> {
  const { finding, token } = await checkKeys(bot, upstream);
  yield finding;
  if (token === undefined) return yield skipped('share-path', 'Not checked, because a token is needed first.');
  yield await checkSharePath(bot, upstream, token);
  if (lookup) yield await checkVariables(bot, lookup.fields, upstream, token);
}
