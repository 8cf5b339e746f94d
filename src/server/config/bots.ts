import { settingPrefix } from './bot-names';
import type { ConnectFamily } from './connect-family';
import { credentialsOf } from './credentials';
import type { ParsedSettings } from './parsed-settings';
import type { BotSettings } from './settings';

/** Reads the settings of every bot, and reports what is wrong with them. */
export function botSettings(parsed: ParsedSettings): readonly [BotSettings, ...BotSettings[]] {
  reportTitles(parsed);
  const [first, ...others] = parsed.families;
  const toBot = (family: ConnectFamily) => settingsOf(family, parsed);
  return [toBot(first), ...others.map(toBot)];
}

function settingsOf(family: ConnectFamily, { values: common }: ParsedSettings): BotSettings {
  const { bot: name, values } = family;
  return {
    name,
    connect: {
      apiUrl: values.CONNECT_API_URL,
      sharePath: values.CONNECT_SHARE_PATH,
      authPath: values.CONNECT_AUTH_PATH,
      timeoutMs: values.CONNECT_TIMEOUT_MS,
      shareUrlHosts: common.SHARE_URL_HOSTS,
      allowHttp: common.ALLOW_HTTP_UPSTREAM,
    },
    credentials: credentialsOf(family) ?? { kind: 'sandbox' },
  };
}

function titleOf({ bot = '', own }: ConnectFamily): string {
  return own.TITLE ?? bot;
}

/** Nobody could tell two bots apart that have one title. */
function reportTitles({ families, report }: ParsedSettings): void {
  const seen = new Set<string>();
  for (const family of families) {
    const title = titleOf(family).normalize('NFKC').toLowerCase();
    if (seen.has(title)) report(`${settingPrefix(family.bot ?? '')}TITLE`, 'must differ from the titles of the other bots');
    seen.add(title);
  }
}
