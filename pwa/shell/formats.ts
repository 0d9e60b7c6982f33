import type { Language } from '#core/messages/message.ts';

type Instant = Date | string;

/** How dates, numbers and names of countries are written in one language. */
export interface Formats {
  /** 21 November 2026 */
  readonly date: (at: Instant) => string;
  /** 21 Nov 2026 */
  readonly shortDate: (at: Instant) => string;
  /** 21 November 2026 at 14:05 */
  readonly dateTime: (at: Instant) => string;
  /** 21 Nov 2026, 14:05 */
  readonly shortDateTime: (at: Instant) => string;
  /** With seconds and the zone, for the tooltip of every time shown. */
  readonly zoned: (at: Instant) => string;
  /** in 3 months, 2 days ago */
  readonly fromNow: (at: Instant, now: Date) => string;
  readonly number: (value: number) => string;
  readonly days: (count: number) => string;
  /** 25 min, 3 h, 2 days: the largest unit that fits. */
  readonly duration: (seconds: number) => string;
  /** Name of an ISO 3166-1 alpha-2 code. */
  readonly country: (code: string) => string;
  /** The reader's time zone, IANA name. */
  readonly zone: () => string;
  readonly list: (texts: readonly string[]) => string;
}

/** Each formatter takes milliseconds to make, and a screen needs two or three of them. */
function lazily<Formatter>(make: () => Formatter): () => Formatter {
  let made: Formatter | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const hour = 3_600;
const day = 86_400;

/** @param timeZone IANA name; the device's own when left out */
export function formatsIn(language: Language, timeZone?: string): Formats {
  const zone = timeZone === undefined ? {} : { timeZone };
  // British order and 24 hours: the portal's English readers are European.
  const locale = language === 'en' ? 'en-GB' : language;
  const dates = (options: Intl.DateTimeFormatOptions) =>
    lazily(() => new Intl.DateTimeFormat(locale, { ...options, ...zone }));
  const date = dates({ dateStyle: 'long' });
  const shortDate = dates({ dateStyle: 'medium' });
  const dateTime = dates({ dateStyle: 'long', timeStyle: 'short' });
  const shortDateTime = dates({ dateStyle: 'medium', timeStyle: 'short' });
  const zoned = dates({ dateStyle: 'full', timeStyle: 'long' });
  const relative = lazily(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
  const countries = lazily(() => new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' }));
  const list = lazily(() => new Intl.ListFormat(locale, { type: 'conjunction' }));
  const numbers = lazily(() => new Intl.NumberFormat(locale));
  const units = (unit: string, unitDisplay: 'long' | 'short') =>
    lazily(
      () => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay, maximumFractionDigits: 1 }),
    );
  const minutes = units('minute', 'short');
  const hours = units('hour', 'short');
  const longDays = units('day', 'long');

  const days = (count: number) => longDays().format(count);
  return {
    date: (at) => date().format(new Date(at)),
    shortDate: (at) => shortDate().format(new Date(at)),
    dateTime: (at) => dateTime().format(new Date(at)),
    shortDateTime: (at) => shortDateTime().format(new Date(at)),
    zoned: (at) => zoned().format(new Date(at)),
    fromNow: (at, now) => relative().format(...span((new Date(at).getTime() - now.getTime()) / 1000)),
    number: (value) => numbers().format(value),
    days,
    duration: (seconds) => {
      if (seconds < hour) return minutes().format(Math.max(1, Math.round(seconds / 60)));
      return seconds < 2 * day ? hours().format(Math.round(seconds / hour)) : days(Math.round(seconds / day));
    },
    country: (code) => (/^[A-Z]{2}$/.test(code) ? (countries().of(code) ?? code) : code),
    // Of a formatter that there is: making another takes a phone longer than drawing a row.
    zone: () => shortDate().resolvedOptions().timeZone,
    list: (texts) => list().format(texts),
  };
}

/** The coarsest unit that still says something: nobody reads "in 8,760 hours". */
function span(seconds: number): [number, Intl.RelativeTimeFormatUnit] {
  const size = Math.abs(seconds);
  if (size < 90) return [Math.round(seconds), 'second'];
  if (size < 90 * 60) return [Math.round(seconds / 60), 'minute'];
  if (size < day) return [Math.round(seconds / hour), 'hour'];
  if (size < 60 * day) return [Math.round(seconds / day), 'day'];
  return size < 700 * day
    ? [Math.round(seconds / (30.44 * day)), 'month']
    : [Math.round(seconds / (365.25 * day)), 'year'];
}
