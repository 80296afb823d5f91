const DAY_MS = 86_400_000;
/** A weekday names a day for so many days; after that the date does. */
const WEEKDAY_DAYS = 6;

const made = new Map<string, Intl.DateTimeFormat>();
let near: { today: string; yesterday: string } | undefined;

/** The day of an instant, as short as it can be told from `now`: "today", "yesterday", "Tue", "12 Nov", "12 Nov 2025". One still to come counts as today. */
export function dayWords(instant: string, now: number): string {
  const day = new Date(instant);
  const days = Math.round((midnight(new Date(now)) - midnight(day)) / DAY_MS);
  if (days <= 1) return nearWords()[days < 1 ? 'today' : 'yesterday'];
  if (days <= WEEKDAY_DAYS) return format(day, { weekday: 'short' });
  const year = day.getFullYear() === new Date(now).getFullYear() ? {} : { year: 'numeric' as const };
  return format(day, { day: 'numeric', month: 'short', ...year });
}

/** The whole of an instant, to the minute, in the reader's language and time. */
export function momentWords(instant: string): string {
  return format(new Date(instant), { dateStyle: 'full', timeStyle: 'short' });
}

function nearWords(): NonNullable<typeof near> {
  if (near !== undefined) return near;
  const format = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });
  return near = { today: format.format(0, 'day'), yesterday: format.format(-1, 'day') };
}

function midnight(day: Date): number {
  return new Date(day.getFullYear(), day.getMonth(), day.getDate()).getTime();
}

function format(day: Date, form: Intl.DateTimeFormatOptions): string {
  const name = JSON.stringify(form);
  const known = made.get(name) ?? new Intl.DateTimeFormat(undefined, form);
  made.set(name, known);
  return known.format(day);
}
