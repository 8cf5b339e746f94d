import * as addresses from './address-kinds';
import { optional, withDefault } from './setting';
import * as kinds from './setting-kinds';

// The settings that operators notice.

const longestValidityHours = 8760;
const usualMaxHours = 168;
const mostLinksPerMinute = 999_999_999;
const longestSessionHours = 720;

export const shareLinks = {
  SHARE_MODES: withDefault(kinds.shareModes, 'view,takeover,auto', {
    doc: 'The modes that are offered and accepted, with commas between them.',
  }),
  SHARE_MAX_HOURS: withDefault(kinds.hoursOfModes(1, longestValidityHours, usualMaxHours), String(usualMaxHours), {
    doc: 'The longest validity that an operator may choose, in hours: one number, or with others for some modes, `168,takeover:8,auto:24`.',
  }),
  TAKEOVER_REQUIRED_CLAIM: optional(kinds.claim, {
    unset: 'every operator',
    example: 'groups=takeover-operators',
    doc: 'Who may make links that take over, in both modes: as `OIDC_REQUIRED_CLAIM`. It needs sign-in, is looked at when somebody signs in, and a change ends all sessions.',
  }),
  SHARE_REASON: withDefault(kinds.oneOf(['off', 'optional', 'required']), 'off', {
    doc: 'Whether the page asks for a reason, such as a ticket number, of at most 120 characters, which stands in the audit trail: `off`, `optional` or `required`.',
  }),
  SHARE_URL_HOSTS: optional(addresses.shareHosts, {
    unset: 'any',
    example: 'share.example.com,*.example.org',
    doc: 'The hosts that share links may lead to: `host`, `host:port`, or `*.domain` for its subdomains, with commas between them. Not used in the sandbox.',
  }),
  RATE_LIMIT_PER_MINUTE: withDefault(kinds.wholeNumber(1, mostLinksPerMinute), '60', {
    doc: 'How many share links one operator may ask for in a minute, or one client address where nobody signs in. With `REDIS_URL`, all replicas count together; else each process counts for itself.',
  }),
};

export const customers = {
  CUSTOMER_LOOKUP: optional(kinds.onOff, {
    unset: '`off`; `on` in the sandbox',
    example: 'on',
    doc: 'With `on`, the desk shows who a user ID is before a link is made: some of the customer’s variables, and who answers now. An operator may ask four times as often as `RATE_LIMIT_PER_MINUTE` says.',
  }),
  CUSTOMER_FIELDS: withDefault(kinds.fieldNames, 'first_name,last_name,bot_channel', {
    doc: 'The variables that the look-up may read and show, with commas between them: nothing else of a customer is ever asked for. `first_name` and `last_name` are shown as one name.',
  }),
};

export const signIn = {
  OIDC_ISSUER: optional(addresses.issuer, {
    example: 'https://id.example.com',
    doc: 'The OpenID provider, as it spells itself. An `http:` issuer is accepted on loopback only.',
  }),
  OIDC_CLIENT_ID: optional(kinds.key, {
    doc: 'The client that is registered there. Its redirect URI is `PUBLIC_URL` and `/auth/callback`.',
  }),
  OIDC_CLIENT_SECRET: optional(kinds.key, { secret: true, doc: "The client's secret." }),
  OIDC_CLIENT_AUTH: optional(kinds.oneOf(['client_secret_post', 'client_secret_basic']), {
    unset: "by the provider's metadata, `client_secret_post` first",
    example: 'client_secret_post',
    doc: 'How the secret is sent: `client_secret_post` or `client_secret_basic`.',
  }),
  OIDC_REQUIRED_CLAIM: optional(kinds.claim, {
    example: 'groups=share-operators',
    doc: 'What only operators have, as `name=value`: the claim must be the value, a list that holds it, or an object with a member of that name. Dots lead into a claim, as in `realm_access.roles=operator`. Without it, anyone whom the provider knows is an operator. A change ends all sessions.',
  }),
  OIDC_SUPERVISOR_CLAIM: optional(kinds.claim, {
    unset: 'nobody',
    example: 'groups=share-supervisors',
    doc: 'Which operators may see the live links of all: as `OIDC_REQUIRED_CLAIM`. It is looked at when somebody signs in, and a change ends all sessions.',
  }),
  SESSION_SECRET: optional(kinds.secrets, {
    secret: true,
    doc: 'Encrypts sessions; random text of at least 32 characters, 10 of them different: `openssl rand -base64 48`. To replace it, put the new one in front, with a comma between them: the first encrypts, all decrypt.',
  }),
  SESSION_HOURS: withDefault(kinds.hours(1, longestSessionHours), '8', {
    doc: 'How many hours after the sign-in an operator has to sign in again, whatever happens in between: 1 to 720. A lower number ends older sessions at once.',
  }),
  COOKIE_NAME: withDefault(kinds.cookieName, 'sharedesk', {
    doc: 'The name of the session cookie. Browsers send cookies to every port of a host: several desks on one host need different names, or a sign-in at one ends the session at another.',
  }),
  ALLOW_ANONYMOUS: withDefault(kinds.flag, 'false', {
    doc: 'Live, without sign-in and on a `HOST` that is not loopback, anybody who reaches the server can make share links: it starts only with `true`.',
  }),
};
