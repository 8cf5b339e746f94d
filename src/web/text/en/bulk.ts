import type { IssueDetails, Mode } from '#contract/draft';
import { page } from './page';

const one = (n: number, single: string, several: string) => `${n} ${n === 1 ? single : several}`;
const links = (n: number) => one(n, 'link', 'links');
const rows = (n: number) => one(n, 'row', 'rows');

/** Everything about several links at once. */
export const bulkText = {
  file: {
    empty: 'This list has no rows.',
    too_long: 'This list has more than 5000 rows. Keep the rows that you need.',
    too_big: 'This file is larger than 2 MB. Keep the rows that you need.',
    workbook: 'This is a workbook. Save the sheet as CSV, then choose that file.',
    no_text: 'This is not a text file. Save the list as CSV, then choose that file.',
    unreadable: 'This file could not be read. Choose it again.',
    several: 'These are several files. Choose one list at a time.',
    page_incomplete: 'A part of this page could not be loaded. Check the connection and try again.',
    close: 'Close',
  },
  columns: {
    title: 'Which column has the user IDs?',
    userId: 'User ID',
    note: 'Note',
    noNote: 'No note',
    header: 'The first row is a header',
    column: (n: number) => `Column ${n}`,
    look: 'First rows',
    use: 'Use this list',
    cancel: 'Go back',
  },
  submit: (n: number) => (n > 1 ? `Create ${links(n)}` : page.form.submit),
  good: (n: number) => `${rows(n)} ready`,
  refused: (n: number) => `${rows(n)} without a link`,
  noneGood: 'No row is ready. Correct what is listed below.',
  /** How commas and semicolons within a line were read. */
  commas: {
    apart: 'Commas and semicolons separate user IDs.',
    whole: 'Each line is one user ID, with its commas and semicolons.',
    readApart: 'Separate them',
    readWhole: 'Each line is one ID',
  },
  line: (line: number) => `Row ${line}`,
  liveAlready: (where: string) => `${where}: a live link is already in the list. Another one will be made.`,
  noteCut: (where: string) => `${where}: only the first 120 characters of the note are kept.`,
  /** Why no link is made for a row. */
  duplicate: (firstLine: number) => `Same as row ${firstLine}. One link is made.`,
  tooMany: 'Beyond 500 rows. Create these afterwards.',
  damaged: {
    shortened: 'A spreadsheet has shortened this number. Format the column as text and copy it again.',
    decimal: 'A spreadsheet has made a decimal number of this. Format the column as text and copy it again.',
    cell_error: 'This is a spreadsheet’s fault in place of the ID.',
  },
  issues: {
    user_id_missing: () => 'No user ID.',
    user_id_too_long: () => 'Longer than 255 characters.',
    user_id_dots: () => 'Not a user ID.',
    user_id_unseen: ({ character, position }: IssueDetails) => `Character ${position} cannot be seen: ${character}.`,
  },
  /** Rows of a list, as many as can be read at a glance: "Rows 2, 5, 9 and 40 more". */
  rows(lines: readonly number[]): string {
    const shown = lines.slice(0, 3).join(', ');
    return `${lines.length === 1 ? 'Row' : 'Rows'} ${lines.length > 3 ? `${shown} and ${lines.length - 3} more` : shown}`;
  },
  /** What may be wrong with a list as a whole. */
  warnings: {
    prefix_mixed: (where: string) => `${where}: no + or 0 in front, unlike others. A spreadsheet may have removed it.`,
    prefix_lost: (where: string) => `${where}: numbers without country code. A spreadsheet may have removed a + or 0 in front.`,
    digits_lost: (where: string) => `${where}: the last digits are zeros. A spreadsheet may have lost them.`,
    look_alike: (where: string) => `${where}: characters that look like others. Compare these IDs with MyLINK.`,
  },
  /** User IDs that are not what they seem. */
  odd: {
    lookAlikes: 'Characters that look like others',
    unseen: { found: (where: string) => `${where}: characters that cannot be seen.`, remove: 'Remove what cannot be seen' },
    wrapped: { found: (where: string) => `${where}: more than the ID.`, remove: 'Keep only the IDs' },
  },
  before: {
    title: (n: number) => `Create ${links(n)}?`,
    body: {
      takeover: (n: number) =>
        `When ${n === 1 ? 'it is' : 'all are'} opened, the bot leaves ${one(n, 'conversation', 'conversations')}, each until someone hands it back. Nobody can revoke a link.`,
      auto: (n: number) =>
        `When ${n === 1 ? 'it is' : 'all are'} opened, the bot leaves ${one(n, 'conversation', 'conversations')}, each until its link ends. Nobody can revoke a link.`,
    } satisfies Record<Exclude<Mode, 'view'>, (n: number) => string>,
    /** @param where the rows whose IDs hold such characters. */
    lookAlikes: (where: string) =>
      `${where}: some characters are not what they look like. With another ID, a link leads to another customer.`,
    cancel: 'Go back',
    confirm: (n: number) => `Yes, create ${links(n)}`,
    takes: (time: string) => `Takes about ${time}: only so many links a minute are allowed.`,
  },
  run: {
    progress: 'Links',
    stop: 'Stop',
    state: { waiting: 'Waiting', creating: 'Creating…', made: 'Made', held: 'Not asked for', failed: 'Failed', mayExist: 'May exist' },
    done: (ended: number, all: number) => `${ended} of ${all}`,
    left: (time: string) => `About ${time} left`,
    pause: {
      limited: 'Too busy. Goes on by itself.',
      limit: (time: string) => `Too busy. Goes on in ${time}.`,
      offline: 'You are offline. Goes on when you are back.',
      sign_in: 'Session ended. Sign in to continue; no row is lost.',
      gate: 'The sign-in in front of Sharedesk has ended. Reload the page to continue; no row is lost.',
    },
    reload: 'Reload',
    halted: (reason: string) => `Stopped: one after the other failed. The rest was not asked for. ${reason}`,
    /** "18 made, 2 failed"; what is 0 is left out. */
    summary: ({ made, failed, mayExist, held }: { made: number; failed: number; mayExist: number; held: number }) =>
      [`${made} made`, failed > 0 && `${failed} failed`, mayExist > 0 && `${mayExist} may exist`, held > 0 && `${held} not asked for`]
        .filter(Boolean)
        .join(', '),
    retry: (n: number) => `Retry ${n}`,
    createRest: (n: number) => `Create the other ${n}`,
    edit: (n: number) => `Edit ${n}`,
    retryOne: 'Create again',
    retryOneOf: (who: string) => `Create again: ${who}`,
    retryOneQuestion: {
      title: 'Create another link?',
      body: 'A link may already exist. Nobody received it, and it ends by itself.',
      cancel: 'Go back',
      confirm: 'Yes, create it',
    },
    pageLeft: 'The page was left before the answer came.',
    forget: 'Dismiss',
    forgetQuestion: {
      title: (n: number) => `Dismiss ${rows(n)} without a link?`,
      body: 'This page will no longer know their user IDs. Links that may exist end by themselves.',
      cancel: 'Keep them',
      confirm: 'Dismiss them',
    },
  },
};
