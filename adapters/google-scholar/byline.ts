import type { Entry } from '../../domain/entry.ts';
import { authorsFrom, foldSpace } from '../read.ts';

type Byline = Pick<Entry, 'authors' | 'authorsComplete' | 'date' | 'venue'>;

/** "Venue, 2002", "2002"; a Japanese or Chinese page may write 年 after the year. */
const ENDS_IN_YEAR = /^(?:(.*?),? )?((?:1[5-9]|20)\d\d)年?$/;

/**
 * What stands below a title: "A Name, B Name… - Venue, 2002 - host". A part that is missing takes its dash with it; the host is there
 * when the title is a link. A venue may hold a dash of its own.
 */
export function bylineOf(line: string, hasHost: boolean): Byline {
  const parts = foldSpace(line).replace(/^- /, '').split(' - ');
  const yearAt = parts.findLastIndex((part) => ENDS_IN_YEAR.test(part));
  const names = yearAt === 0 ? '' : parts[0]!;
  const where = yearAt === -1 ? parts.slice(1, hasHost && parts.length > 1 ? -1 : undefined) : parts.slice(Math.min(1, yearAt), yearAt + 1);
  const [, venue = '', date] = ENDS_IN_YEAR.exec(where.join(' - ')) ?? ['', where.join(' - ')];
  return { ...namesIn(names), date: date ?? null, venue: venue === '' ? null : venue };
}

/** Names as printed, initials and all; a line with "…" in it is known to be cut. */
export function namesIn(line: string): Pick<Entry, 'authors' | 'authorsComplete'> {
  const isCut = /…|\.\.\./.test(line);
  return authorsFrom(line.split(/[,，、]/).map((name) => name.replace(/…|\.{3}/g, '')), !isCut);
}
