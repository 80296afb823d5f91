/** A day, week or month so many days, weeks or months later: `2026-11-24`, `2026-W20`, `2026-05`; earlier by a negative number. `null` where it is none of these. */
export function periodAfter(period: string, by: number): string | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(period) ?? [];
  if (day !== undefined) return new Date(Date.UTC(Number(year), Number(month) - 1, Number(day) + by)).toISOString().slice(0, 10);
  if (month !== undefined) return new Date(Date.UTC(Number(year), Number(month) - 1 + by, 1)).toISOString().slice(0, 7);
  const [, weekYear, week] = /^(\d{4})-W(\d{1,2})$/.exec(period) ?? [];
  return week === undefined ? null : weekOf(mondayOf(Number(weekYear), Number(week) + by));
}

/** The working day before (-1) or after (1) this one: Monday to Friday. `null` where it is no day. */
export function workingDayAfter(day: string, by: 1 | -1): string | null {
  for (let one = periodAfter(day, by); one?.length === 10; one = periodAfter(one, by)) if (![0, 6].includes(new Date(`${one}T00:00:00Z`).getUTCDay())) return one;
  return null;
}

/** Weeks as ISO 8601 counts them: the first has January 4. */
function mondayOf(year: number, week: number): Date {
  const fourth = new Date(Date.UTC(year, 0, 4));
  return new Date(Date.UTC(year, 0, 4 - ((fourth.getUTCDay() + 6) % 7) + 7 * (week - 1)));
}

function weekOf(monday: Date): string {
  const thursday = new Date(monday.getTime() + 3 * 86_400_000);
  const year = thursday.getUTCFullYear();
  const week = Math.round((monday.getTime() - mondayOf(year, 1).getTime()) / (7 * 86_400_000)) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}
