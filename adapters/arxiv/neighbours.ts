import { workingDayAfter } from '../../domain/periods.ts';
import type { Listing } from '../adapter.ts';
import { absolute } from '../read.ts';

/**
 * The parts of a long list are linked around the one that is no link (arxiv-browse):
 *     .paging > a "1-500", span "501-1000", a "1001-1075"
 * A day's list without parts stands between those of the working days around it, which catch-up pages show.
 */
export function neighbours(document: Document, url: string, date: string | null): Pick<Listing, 'previousUrl' | 'nextUrl'> {
  const here = document.querySelector('.paging > span');
  if (here !== null) return named(linkIn(here.previousElementSibling, url), linkIn(here.nextElementSibling, url));
  const subject = /^\/(?:list|catchup)\/([\w.-]+)\/(?:new$|\d{4}-\d{2}-\d{2}$)/.exec(new URL(url).pathname)?.[1];
  if (subject === undefined || date === null) return {};
  const [before, after] = ([-1, 1] as const).map((by) => workingDayAfter(date, by));
  const isCatchup = new URL(url).pathname.startsWith('/catchup/');
  const of = (day: string | null | undefined) => (day == null ? null : new URL(`/catchup/${subject}/${day}?abs=True`, url).href);
  return named(of(before), isCatchup ? of(after) : null); // there is nothing after what is new
}

function linkIn(element: Element | null, url: string): string | null {
  return element?.localName === 'a' ? absolute(element.getAttribute('href'), url) : null;
}

function named(previousUrl: string | null, nextUrl: string | null): Pick<Listing, 'previousUrl' | 'nextUrl'> {
  return { ...(previousUrl === null ? {} : { previousUrl }), ...(nextUrl === null ? {} : { nextUrl }) };
}
