import type { Mode } from '#contract/draft';

/** The text on the way to the first link. The other files of this folder are loaded with the parts of the page that they are for. */
export const page = {
  language: 'en',
  appName: 'Sharedesk',
  shortcuts: 'Keyboard shortcuts',
  sandbox: {
    name: 'Sandbox',
    note: 'Practice only: links made here open a practice page, never a real conversation.',
  },
  theme: {
    name: 'Theme',
    options: { system: 'System', light: 'Light', dark: 'Dark' },
  },
  session: {
    failed: 'Sharedesk cannot reach its server. Check the connection, then try again.',
    retry: 'Try again',
    gateClosed: 'The sign-in in front of Sharedesk has ended. Reload the page to sign in; what you typed stays.',
    reload: 'Reload',
  },
  signIn: {
    title: 'Sign in to Sharedesk',
    body: 'Sharedesk hands over customers’ conversations, so it asks who you are. You sign in with your organisation’s account.',
    submit: 'Sign in',
    again: 'Sign in again',
    otherAccount: 'Use another account',
    left: 'You are signed out. The next sign-in here asks again who you are.',
    kept: 'The details from the link that you opened are kept, and filled in when you are signed in.',
    soon: (end: string) => `Session ends ${end}`,
    ended: 'You are signed out. Sign in again to go on; what you typed and your links stay.',
    reference: (requestId: string) => `Reference: ${requestId}`,
  },
  signOut: {
    name: 'Sign out',
    operator: 'Signed in as',
    failed:
      'You are still signed in: Sharedesk’s server did not answer. Check the connection and try again; until then, do not leave this browser to anyone else.',
  },
  form: {
    title: 'Share a conversation',
    mode: 'Mode',
    modeHint: 'What may they do?',
    modes: {
      view: { name: 'View', does: 'Reads along.', bot: 'The bot goes on.' },
      takeover: { name: 'Take over', does: 'The bot stops when the link is opened,', bot: 'until someone hands back.' },
      auto: { name: 'Auto hand-back', does: 'The bot stops when the link is opened,', bot: 'and returns when the link ends.' },
    } satisfies Record<Mode, { name: string; does: string; bot: string }>,
    userId: 'User ID',
    userIdHint: 'As MyLINK shows it',
    worksFor: 'Works for',
    hours: 'Hours',
    hoursUnit: 'hours',
    note: 'Note',
    noteHint: 'for yourself',
    until: 'Until',
    final: 'Can’t be revoked.',
    submit: 'Create link',
    offline: 'You are offline. What you typed stays here; create the link when you are back.',
  },
  pageIncomplete:
    'A part of this page could not be loaded, so nothing was sent. Check the connection and try again; if it stays so, keep a note of what you typed and reload the page.',
  prefillFailed: 'The address that opened this page held values for this form, but they could not be taken over. Enter them here.',
  result: {
    emptyTitle: 'No link yet',
    empty: 'A new link opens here, with its QR code.',
    failedTitle: 'No link was made',
    failed: 'Select a link in the list to see it.',
    busy: 'Creating the link…',
    slow: 'MyLINK Connect is taking longer than usual. Please leave this page open.',
    created: 'Link created',
    copied: 'Copied',
  },
  list: {
    emptyTitle: 'Links you make appear here',
    empty: 'They stay until you close this tab.',
  },
  recentMissing: {
    failed: 'The list of your recent links could not be shown. The links are kept.',
    retry: 'Load the list again',
  },
  lost: {
    form: 'The form could not be shown. What you typed is kept.',
    page: 'A part of this page could not be shown.',
    retry: 'Show it again',
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
