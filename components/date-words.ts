import { dayWords } from '../domain/day-words.ts';

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

/** The day of an instant: "today", "yesterday", "Tue", "12 Nov". */
export function recentDay(instant: string, nowMs = Date.now()): string {
  return dayWords(instant, nowMs);
}

/** When it was, as short as it is still clear: the time of the same day, a weekday within six days, else the day; `isExact`: always with the time. */
export function agoWords(instant: string, isExact = false, nowMs = Date.now()): string {
  const then = new Date(instant);
  const now = new Date(nowMs);
  const time: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' };
  const days = Math.abs(nowMs - then.getTime()) / 86_400_000;
  const day: Intl.DateTimeFormatOptions = days < 6 ? { weekday: 'short' } : { day: 'numeric', month: 'short', ...(then.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' }) };
  const isToday = then.toDateString() === now.toDateString();
  return new Intl.DateTimeFormat(undefined, isToday ? time : { ...day, ...(isExact ? time : {}) }).format(then);
}
