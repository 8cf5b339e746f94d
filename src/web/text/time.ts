import { hourMs } from '#contract/time';
import { text } from './text';

const minutes = { hour: '2-digit', minute: '2-digit' } as const;
const shortDay = { day: 'numeric', month: 'short' } as const;
const withYear = { year: 'numeric' } as const;

const day = { weekday: 'short', ...shortDay } as const;

/** Of all languages: user IDs, hours and links have these digits, and one page should not mix two kinds. */
const numberingSystem = 'latn';

const kinds = {
  day,
  dayAndYear: { ...day, ...withYear },
  time: minutes,
  shortDayAndTime: { ...shortDay, ...minutes },
  shortDayYearAndTime: { ...shortDay, ...withYear, ...minutes },
  exact: { ...day, weekday: 'long', month: 'long', ...withYear, ...minutes, timeZoneName: 'short' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

type Kind = keyof typeof kinds;
let formats: ReturnType<typeof createFormats> | undefined;

/**
 * Makes each format when it is first used: a browser takes milliseconds for one.
 *
 * @throws RangeError where `Intl` refuses the locale.
 */
function createFormats(locale: string) {
  const made = new Map<Kind, Intl.DateTimeFormat>();
  Intl.getCanonicalLocales(locale);
  return (kind: Kind, atMs: number) => {
    const format = made.get(kind) ?? new Intl.DateTimeFormat(locale, { ...kinds[kind], numberingSystem });
    made.set(kind, format);
    return format.format(atMs);
  };
}

const primary = (tag: string) => tag.split('-')[0];

/** The operator's own formats, if they are of the page's language. Systems also hand over tags such as "en-US@posix", which `Intl` refuses. */
function ownFormats() {
  const { locale } = text.time;
  const own = globalThis.navigator?.languages?.find((tag) => primary(tag) === primary(locale)) ?? locale;
  try {
    return createFormats(own);
  } catch {
    return createFormats(locale);
  }
}

/**
 * Formats a moment. Where the browser's `Intl` fails, it is a part of the plain form "Mon Nov 23 2026 09:05:00 GMT+0100", which is always in
 * English (ECMA-262, Date.prototype.toString): better a plain time than no page.
 */
function formatted(kind: Kind, atMs: number, start = 0, end = 33) {
  try {
    formats ??= ownFormats();
    return formats(kind, atMs);
  } catch {
    return String(new Date(atMs)).slice(start, end);
  }
}

/**
 * A moment in the operator's own time zone: "07:11 tomorrow", or "07:11, Thu 3 Dec" where the day is not near, with its year if it is not this
 * one. Both in milliseconds since 1970.
 */
export function formatMoment(atMs: number, nowMs: number) {
  if (Number.isNaN(atMs)) return String(new Date(atMs));
  const days = Math.round((startOfDayMs(atMs) - startOfDayMs(nowMs)) / (24 * hourMs));
  const time = formatted('time', atMs, 16, 21);
  // Not from `Intl.RelativeTimeFormat`, which takes a browser longer to make than all formats of dates together.
  const near = text.time.nearDays[days + 1];
  if (near) return text.time.near(time, near);
  return text.time.far(time, isSameYear(atMs, nowMs) ? formatted('day', atMs, 0, 10) : formatted('dayAndYear', atMs, 0, 15));
}

/**
 * A moment in a list: only the time if it is today, "14:05", otherwise with its day, "23 Nov, 14:05", and with its year if it is not this one.
 * Both in milliseconds since 1970.
 */
export function formatShortMoment(atMs: number, nowMs: number) {
  const today = startOfDayMs(atMs) === startOfDayMs(nowMs);
  const kind = today ? 'time' : isSameYear(atMs, nowMs) ? 'shortDayAndTime' : 'shortDayYearAndTime';
  return formatted(kind, atMs, today ? 16 : 4, 21);
}

/** A moment for a reader in another place and at a later time: the whole date, with the time zone. In milliseconds since 1970. */
export function formatExactMoment(atMs: number) {
  return formatted('exact', atMs);
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
