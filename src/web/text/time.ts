import { hourMs } from '#contract/time';
import { text } from './text';

/** The operator's own format for times, if it is one of the page's language. */
const locale = globalThis.navigator?.languages.find((tag) => tag.split('-')[0] === text.language) ?? 'en-GB';

let formats: ReturnType<typeof createFormats> | undefined;

function createFormats() {
  return {
    dayAndTime: new Intl.DateTimeFormat(locale, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
      timeZoneName: 'short',
    }),
    time: new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }),
    shortDayAndTime: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }),
    exact: new Intl.DateTimeFormat(locale, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      timeZoneName: 'short',
    }),
    relativeDay: new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }),
  };
}

/** A moment in the operator's own time zone, such as "tomorrow, Mon, 23 Nov, 09:05 GMT+1". Both in milliseconds since 1970. */
export function formatMoment(atMs: number, nowMs: number) {
  const days = Math.round((startOfDayMs(atMs) - startOfDayMs(nowMs)) / (24 * hourMs));
  formats ??= createFormats();
  const moment = formats.dayAndTime.format(atMs);
  return Math.abs(days) <= 1 ? `${formats.relativeDay.format(days, 'day')}, ${moment}` : moment;
}

/** A moment in a list: only the time if it is today, "14:05", otherwise with its day, "23 Nov, 14:05". Both in milliseconds since 1970. */
export function formatShortMoment(atMs: number, nowMs: number) {
  formats ??= createFormats();
  return startOfDayMs(atMs) === startOfDayMs(nowMs) ? formats.time.format(atMs) : formats.shortDayAndTime.format(atMs);
}

/** A moment for a reader in another place and at a later time: the whole date, with the time zone. In milliseconds since 1970. */
export function formatExactMoment(atMs: number) {
  formats ??= createFormats();
  return formats.exact.format(atMs);
}

function startOfDayMs(atMs: number) {
  return new Date(atMs).setHours(0, 0, 0, 0);
}

/** Hours as people say them: "8 hours", "3 days". */
export function formatHours(hours: number) {
  return hours % 24 === 0 ? text.time.days(hours / 24) : text.time.hours(hours);
}
