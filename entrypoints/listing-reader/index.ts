import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { makeReserve, sharedPageLife, sharePageLife, type PageLife } from '../../messaging/page-life.ts';
import { ListingReader } from './listing-reader.ts';
import { whenParsed } from './timing.ts';

/** Second stage, put in by the background where the gate or the reader's press asked for it. Put in again, it reads again. */
export default defineUnlistedScript(() => {
  if (!document.contentType.includes('html')) return;
  const life = sharedPageLife() ?? lifeWithoutGate();
  if (life.reader !== undefined) return life.reader.navigated();
  const reader = new ListingReader(life);
  life.reader = { navigated: () => reader.navigated() };
  whenParsed(() => reader.start());
});

/** A page read only because the reader pressed the icon, or whose host the reader has withdrawn: it lives until its next load. */
function lifeWithoutGate(): PageLife {
  const gone = new AbortController();
  const check = setInterval(() => {
    if (browser.runtime?.id !== undefined) return;
    clearInterval(check);
    gone.abort();
  }, 2_000);
  const life: PageLife = { signal: gone.signal, reserve: makeReserve() };
  gone.signal.addEventListener('abort', () => life.reserve(null), { once: true });
  sharePageLife(life);
  return life;
}
