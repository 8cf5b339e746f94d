import { hourMs } from '#contract/time';
import { text } from './text';

/** The locale of a page whose browser names none that can be used. */
const usual = 'en-GB';

const minutes = { hour: '2-digit', minute: '2-digit' } as const;
const shortDay = { day: 'numeric', month: 'short' } as const;
const withYear = { year: 'numeric' } as const;

let formats: ReturnType<typeof createFormats> | undefined;

/** @throws RangeError where `Intl` refuses the locale. */
function createFormats(locale: string) {
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options);
  const dayAndTime = { weekday: 'short', ...shortDay, ...minutes, timeZoneName: 'short' } as const;
  return {
    dayAndTime: format(dayAndTime),
    dayYearAndTime: format({ ...dayAndTime, ...withYear }),
    time: format(minutes),
    shortDayAndTime: format({ ...shortDay, ...minutes }),
    shortDayYearAndTime: format({ ...shortDay, ...withYear, ...minutes }),
    exact: format({ ...dayAndTime, weekday: 'long', month: 'long', ...withYear }),
    relativeDay: new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }),
  };
}

/** The operator's own formats, if they are of the page's language. Systems also hand over tags such as "en-US@posix", which `Intl` refuses. */
function ownFormats() {
  const own = globalThis.navigator?.languages?.find((tag) => tag.split('-')[0] === text.language) ?? usual;
  try {
    return createFormats(own);
  } catch {
    return createFormats(usual);
  }
}

/**
 * Formats a moment. Where the browser's `Intl` fails, it is a part of the plain form "Mon Nov 23 2026 09:05:00 GMT+0100", which is always in
 * English (ECMA-262, Date.prototype.toString): better a plain time than no page.
 */
function formatted(atMs: number, format: (own: ReturnType<typeof createFormats>) => string, start = 0, end = 33) {
  try {
    formats ??= ownFormats();
    return format(formats);
  } catch {
    return String(new Date(atMs)).slice(start, end);
  }
}

/** A moment in the operator's own time zone, such as "tomorrow, Mon, 23 Nov, 09:05 GMT+1", with its year if it is not this one. Both in milliseconds since 1970. */
export function formatMoment(atMs: number, nowMs: number) {
  const days = Math.round((startOfDayMs(atMs) - startOfDayMs(nowMs)) / (24 * hourMs));
  return formatted(atMs, ({ dayAndTime, dayYearAndTime, relativeDay }) => {
    const moment = (isSameYear(atMs, nowMs) ? dayAndTime : dayYearAndTime).format(atMs);
    return Math.abs(days) <= 1 ? `${relativeDay.format(days, 'day')}, ${moment}` : moment;
  });
}

/**
 * A moment in a list: only the time if it is today, "14:05", otherwise with its day, "23 Nov, 14:05", and with its year if it is not this one.
 * Both in milliseconds since 1970.
 */
export function formatShortMoment(atMs: number, nowMs: number) {
  const today = startOfDayMs(atMs) === startOfDayMs(nowMs);
  const format = ({ time, shortDayAndTime, shortDayYearAndTime }: ReturnType<typeof createFormats>) =>
    (today ? time : isSameYear(atMs, nowMs) ? shortDayAndTime : shortDayYearAndTime).format(atMs);
  return formatted(atMs, format, today ? 16 : 4, 21);
}

/** A moment for a reader in another place and at a later time: the whole date, with the time zone. In milliseconds since 1970. */
export function formatExactMoment(atMs: number) {
  return formatted(atMs, ({ exact }) => exact.format(atMs));
}

function startOfDayMs(atMs: number) {
  return new Date(atMs).setHours(0, 0, 0, 0);
}

function isSameYear(atMs: number, nowMs: number) {
  return new Date(atMs).getFullYear() === new Date(nowMs).getFullYear();
}

/** Hours as people say them: "8 hours", "3 days". */
export function formatHours(hours: number) {
  return hours % 24 === 0 ? text.time.days(hours / 24) : text.time.hours(hours);
}
