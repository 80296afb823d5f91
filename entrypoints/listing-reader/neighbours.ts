import type { PageReading } from './page-reader.ts';

/** Where a page without an adapter that knows better says what comes before and after it. */
const LINKS = { previous: '[rel~="prev" i][href], [rel~="previous" i][href]', next: '[rel~="next" i][href]' };

/** The address of the listing before or after this one; `null` where neither its adapter nor the page names one. */
export function neighbourOf(page: PageReading, which: 'previous' | 'next'): string | null {
  const named = which === 'previous' ? page.previousUrl : page.nextUrl;
  const link = named ?? document.querySelector(`link${LINKS[which].replace(', ', ', link')}, a${LINKS[which].replace(', ', ', a')}`)?.getAttribute('href');
  const address = link == null ? null : URL.parse(link, document.baseURI);
  return address !== null && /^https?:$/.test(address.protocol) && address.origin === location.origin ? address.href : null;
}
