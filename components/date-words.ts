/** As much of a date as is known, in the reader's language; what is no calendar date (a week) as it is. */
export function dateWords(date: string, more: Intl.DateTimeFormatOptions = {}): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date) ?? [];
  if (year === undefined) return date;
  const form: Intl.DateTimeFormatOptions = { year: 'numeric', ...(month === undefined ? {} : { month: 'short' }), ...(day === undefined ? {} : { day: 'numeric', ...more }) };
  return new Intl.DateTimeFormat(undefined, { ...form, timeZone: 'UTC' }).format(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
}

/** An instant, to the minute, in the reader's language and time. */
export function instantWords(instant: string): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));
}

/** The day of an instant, in the reader's language and time. */
export function dayWords(instant: string): string {
  return new Intl.DateTimeFormat(undefined, { weekday: 'short', day: 'numeric', month: 'short' }).format(new Date(instant));
}
