import * as z from 'zod/mini';
import { credentials, ofEachBot, plainHttp, proxies, sandbox, service, severalBots } from './schema-connect';
import { customers, shareLinks, signIn } from './schema-desk';
import { audit, contact, listening, observation, store } from './schema-server';

// Every setting, with the text that documents it. To add a setting, add an entry to one of the files above, use it in `read-settings.ts`, and run
// `npm run settings-docs`.

/** The settings as the documents show them. */
export const settingGroups = [
  { title: 'Where to listen', about: '', settings: listening },
  {
    title: 'Credentials',
    about:
      'Either the three keys, which are exchanged for tokens and renewed before they end, or a token. With neither, Sharedesk runs in its sandbox.',
    settings: { ...credentials, ...sandbox },
  },
  { title: 'The upstream service', about: '', settings: { ...service, ...plainHttp } },
  {
    title: 'Several bots',
    about:
      'With `BOTS`, one desk serves several bots. Each has its own token and connections, so that an outage of one, or keys that are refused, touch no other. For each setting above whose name begins with `CONNECT_`, a bot takes its own before the common one: `sales-eu` takes `CONNECT_SALES_EU_BOT_API_KEY` before `CONNECT_BOT_API_KEY`, and its own token before common keys. Without any credential, the sandbox has these bots.',
    settings: { ...severalBots, CONNECT_SALES_TITLE: ofEachBot.TITLE, CONNECT_SALES_REQUIRED_CLAIM: ofEachBot.REQUIRED_CLAIM },
  },
  {
    title: 'The way out',
    about:
      'Where the upstream service and the OpenID provider are reached through a forward proxy. The names may be in lower case too, which win. This machine is never reached through a proxy. If the proxy or a service has a certificate of your own authority, set `NODE_EXTRA_CA_CERTS` to the path of its certificates in PEM, in the environment: Node reads it before `.env`.',
    settings: proxies,
  },
  { title: 'Share links', about: '', settings: shareLinks },
  {
    title: 'Customers',
    about:
      'Names are personal data: what the look-up shows is kept in memory for at most 15 minutes, and never logged ([why](decisions/0020-look-ups-live-as-long-as-the-throttle.md)).',
    settings: customers,
  },
  {
    title: 'Sign-in',
    about: 'By OpenID Connect: `OIDC_ISSUER`, `OIDC_CLIENT_ID`, `OIDC_CLIENT_SECRET` and `SESSION_SECRET`, all of them or none.',
    settings: signIn,
  },
  {
    title: 'Audit trail',
    about: 'Who asked for which link, and what came of it: [docs/audit.md](audit.md). Where it cannot be written, no link is made.',
    settings: audit,
  },
  {
    title: 'The shared store',
    about:
      'What replicas share: the count of the rate limit, which sessions were ended, and which links live. It never holds a share URL, a whole user ID, a token or a name ([why](decisions/0024-what-replicas-share.md), [how much](scale.md)).',
    settings: store,
  },
  { title: 'Log and metrics', about: '', settings: observation },
  { title: 'Contact', about: '', settings: contact },
];

/** Each setting by itself. What several of them say together is checked in `credentials.ts`, `sign-in.ts` and `read-settings.ts`. */
export const settingSchema = z.object({
  ...listening,
  ...credentials,
  ...sandbox,
  ...service,
  ...plainHttp,
  ...severalBots,
  ...proxies,
  ...shareLinks,
  ...customers,
  ...signIn,
  ...audit,
  ...store,
  ...observation,
  ...contact,
});

/** The settings that each bot may have of its own, by the names that they have for all bots. */
export const connectSchema = z.object({ ...credentials, ...service });
/** The settings that a bot has for itself alone, by the end of their names. */
export const ofEachBotSchema = z.object(ofEachBot);

export type ConnectName = keyof z.infer<typeof connectSchema>;
export type SettingValues = z.infer<typeof settingSchema>;
export type SettingName = keyof SettingValues;
