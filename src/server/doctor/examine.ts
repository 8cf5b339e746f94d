import { exposureWarnings } from '../config/exposure';
import type { Proxies } from '../config/proxies';
import type { Settings } from '../config/settings';
import { checkKeys } from './check-keys';
import { checkPublicUrl } from './check-public-url';
import { checkClock, checkConnection, checkName } from './check-route';
import { checkSharePath } from './check-share-path';
import { type Finding, skipped, warning } from './finding';
import { type BotAccess, openUpstream } from './upstream-access';

/** Checks these settings against the services that they name, one after the other. */
export async function* examine(settings: Settings): AsyncGenerator<Finding> {
  const { bots, proxies, publicOrigin, basePath, signIn } = settings;
  yield* exposureWarnings(settings).map((text) => warning('settings', `${text}.`));
  for (const { name, connect, credentials } of bots) {
    if (credentials.kind !== 'sandbox') yield* ofBot(name, checkUpstream({ connect, credentials }, proxies));
  }
  if (settings.sandbox)
    yield skipped('upstream', 'No CONNECT_* credential is set: this is the sandbox, and there is nothing outside to check.');
  yield checkPublicUrl(settings);
  if (signIn.kind === 'off') return yield skipped('sign-in', 'OIDC_ISSUER is not set: nobody signs in.');
  const deskUrl = publicOrigin && publicOrigin + basePath;
  // Loaded only where it is wanted, as the server does.
  yield* (await import('./check-sign-in')).checkSignIn(signIn, { deskUrl, proxies });
}

/** Names the bot where there are several. */
async function* ofBot(name: string | undefined, findings: AsyncGenerator<Finding>): AsyncGenerator<Finding> {
  for await (const finding of findings) yield name === undefined ? finding : { ...finding, text: `${name}: ${finding.text}` };
}

async function* checkUpstream(bot: BotAccess, proxies: Proxies): AsyncGenerator<Finding> {
  const { apiUrl } = bot.connect;
  const upstream = openUpstream(bot.connect, proxies);
  try {
    const name = await checkName(apiUrl, proxies, upstream.place);
    yield name;
    if (name.result === 'failed')
      return yield skipped(
        'upstream-connection',
        'Not checked, because the name has to be found first; nor were clock, keys and share path.',
      );
    const { finding, answer } = await checkConnection(apiUrl, upstream);
    yield finding;
    if (finding.result === 'failed')
      return yield skipped('keys', 'Not checked, because a connection is needed first; nor were clock and share path.');
    yield checkClock(answer, Date.now());
    const keys = await checkKeys(bot, upstream);
    yield keys.finding;
    yield keys.token === undefined
      ? skipped('share-path', 'Not checked, because a token is needed first.')
      : await checkSharePath(bot, upstream, keys.token);
  } finally {
    await upstream.close();
  }
}
