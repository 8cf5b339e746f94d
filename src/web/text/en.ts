import type { DraftIssue, Mode } from '#contract/share-link';
import type { FailureCode } from '../api/api-error';

const lost = 'If a link was made all the same, nobody has it, and it ends by itself.';
/** Keeps text that runs from right to left, or pretends to, from reordering the sentence around it (Unicode, UAX #9). */
const isolated = (foreign: string) => `\u2068${foreign}\u2069`;
const mismatch = 'This page no longer fits its server, perhaps after an update. Keep a note of what you typed and reload the page.';

export const en = {
  language: 'en',
  appName: 'Sharedesk',
  sandbox: {
    name: 'Sandbox',
    note: 'Practice only: links made here open a practice page, never a real conversation.',
  },
  session: {
    loading: 'Loading Sharedesk…',
    failedTitle: 'No answer from the server',
    failed: 'Sharedesk cannot reach its server. Check the connection, then try again.',
    retry: 'Try again',
  },
  form: {
    title: 'Share a conversation',
    intro: 'Give a colleague a link to one customer’s live chat with the bot.',
    mode: 'Mode',
    modes: {
      view: {
        name: 'View',
        holder: 'Whoever has the link can read the conversation.',
        bot: 'The bot keeps answering the customer.',
      },
      takeover: {
        name: 'Take over',
        holder: 'Whoever opens the link takes over from the bot at once.',
        bot: 'The bot stays silent until someone hands the conversation back, even after the link has ended.',
      },
      auto: {
        name: 'Auto hand-back',
        holder: 'Whoever opens the link takes over from the bot at once.',
        bot: 'The bot stays silent until the link ends, then answers again.',
      },
    } satisfies Record<Mode, { name: string; holder: string; bot: string }>,
    userId: 'User ID',
    userIdHint: 'The customer’s ID on their channel, exactly as MyLINK shows it.',
    hours: 'Hours',
    presets: 'Usual validity',
    ends: (end: string) => `Ends ${end}. It cannot be ended early.`,
    endsUnknown: 'A link cannot be ended early, so choose no more than needed.',
    submit: 'Create link',
    offline: 'You are offline. What you typed stays here; create the link when you are back.',
  },
  issues: {
    mode_unknown: () => 'Choose what the holder of the link may do.',
    user_id_missing: () => 'Enter the customer’s user ID.',
    user_id_too_long: () => 'A user ID has 128 characters at most. Check that only the ID was pasted.',
    user_id_forbidden: () => 'A user ID holds no slash, backslash or line break. Check that only the ID was pasted.',
    hours_missing: (maxHours) => `Enter a number of hours, from 1 to ${maxHours}.`,
    hours_not_whole: (maxHours) => `Enter whole hours, from 1 to ${maxHours}.`,
    hours_out_of_range: (maxHours) => `Enter from 1 to ${maxHours} hours.`,
  } satisfies Record<DraftIssue, (maxHours: number) => string> as Record<DraftIssue, (maxHours: number) => string>,
  confirm: {
    title: { takeover: 'Create a link that takes over?', auto: 'Create a link that takes over, then hands back?' },
    body: (userId: string, duration: string) =>
      `Whoever opens this link within ${duration} takes the conversation with ${isolated(userId)} over from the bot at once, and nobody can revoke the link.`,
    cancel: 'Go back',
    confirm: 'Yes, create it',
  },
  failures: {
    offline: () => 'You are offline, so nothing was sent. Check the connection and try again.',
    no_answer: () => `Sharedesk’s server did not answer. Check the connection and try again. ${lost}`,
    unexpected_answer: () => `Sharedesk’s server gave an answer this page does not know. Reload the page and try again. ${lost}`,
    invalid_json: () => mismatch,
    not_found: () => mismatch,
    method_not_allowed: () => mismatch,
    payload_too_large: () => mismatch,
    unsupported_media_type: () => mismatch,
    unauthenticated: () => 'You are signed out. Sign in again, then create the link.',
    cross_site_request: () =>
      'The server did not take this page for its own, so nothing was made. Open Sharedesk at its usual address; if this is it, tell your administrator.',
    conversation_not_found: () => 'No conversation was found for this user ID. Compare it with the ID that MyLINK shows.',
    invalid_request: () => 'The server did not accept this. Correct what is marked and try again.',
    upstream_rejected: () =>
      'MyLINK Connect refused this request. Check the user ID; if it is right, ask your administrator whether the bot is published on the Web channel.',
    rate_limited: (wait) => `Too many links are being asked for at the moment. Try again in ${wait}.`,
    upstream_unauthorized: () =>
      'MyLINK Connect does not accept Sharedesk’s credentials. Trying again will not help: please tell your administrator.',
    upstream_invalid_response: () => `MyLINK Connect gave no usable link. Try again; if it stays so, tell your administrator. ${lost}`,
    upstream_unavailable: () => `MyLINK Connect cannot be reached or has a fault. Try again in a minute. ${lost}`,
    upstream_timeout: () => `MyLINK Connect did not answer in time. Try again. ${lost}`,
    internal_error: () => `Sharedesk’s server failed. Try again; if it stays so, tell your administrator. ${lost}`,
  } satisfies Record<FailureCode, (wait: string) => string> as Record<FailureCode, (wait: string) => string>,
  notBegun: (wait: string) => `Too many links are being created at the moment, so this one was not begun. Try again in ${wait}.`,
  reference: (requestId: string) => `Reference: ${requestId}`,
  result: {
    title: 'Share link',
    emptyTitle: 'No link yet',
    empty: 'The link appears here with its QR code, ready to copy or to scan with a phone.',
    busy: 'Creating the link…',
    slow: 'MyLINK Connect is taking longer than usual. Please leave this page open.',
    created: 'Link created',
    userId: 'User ID',
    ends: 'Ends',
    ended: 'Ended',
    left: 'Time left',
    opensInNewTab: 'Opens in a new tab',
    caution: 'Opening this link takes the conversation over, also if you open it yourself or a chat app opens it for a preview.',
    expired: 'Link expired',
    expiredNote: (end: string) => `This link ended ${end} and was removed from this page. If it is still needed, create a new one.`,
  },
  copy: {
    action: 'Copy link',
    copied: 'Copied',
    failed: (keys?: string) =>
      keys
        ? `This browser did not let Sharedesk copy. The link is selected: press ${keys}.`
        : 'This browser did not let Sharedesk copy. The link is selected: touch and hold it, then choose Copy.',
  },
  qr: {
    image: 'QR code',
    show: 'Show QR code',
    png: 'Download PNG',
    svg: 'Download SVG',
    loading: 'Drawing the QR code…',
    failed: 'The QR code could not be loaded. The link itself works.',
    tooLong: 'This link is too long for a QR code. Copy it instead.',
    retry: 'Load the QR code again',
    close: 'Close',
    plate: 'Scan with a phone’s camera',
  },
  time: {
    day: (n: number) => `${n} d`,
    hour: (n: number) => `${n} h`,
    minute: (n: number) => `${n} min`,
    second: (n: number) => `${n} s`,
    hours: (n: number) => (n === 1 ? '1 hour' : `${n} hours`),
    days: (n: number) => (n === 1 ? '1 day' : `${n} days`),
  },
};
