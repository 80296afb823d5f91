import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { addressOf, isKnownHost, LISTING_HOSTS, type GateAddress } from '../../adapters/addresses.ts';
import { ask } from '../../messaging/ask.ts';
import { makeReserve, sharePageLife, type PageLife } from '../../messaging/page-life.ts';

/** The adapters' addresses; a constant made by wxt.config.ts, so that no adapter is loaded on a page that is no listing. */
declare const __LISTINGS__: readonly GateAddress[];

/** An extension that is switched off or removed tells its scripts nothing: they have to look. */
const ALIVE_CHECK_MS = 2_000;

/**
 * The gate: is this address a listing? Then the line is reserved and the reader asked for; nothing else happens here. It runs on the
 * manifest's hosts, and on those that readers allow later (entrypoints/background/sites.ts).
 */
export default defineContentScript({
  matches: [...LISTING_HOSTS],
  runAt: 'document_start',
  main(ctx) {
    if (!document.contentType.includes('html')) return; // the PDF viewer; the panel goes by the address there
    const life: PageLife = { signal: ctx.signal, reserve: makeReserve() };
    sharePageLife(life);
    ctx.signal.addEventListener('abort', () => life.reserve(null), { once: true });
    const look = () => lookAtAddress(life, () => {
      ctx.setInterval(() => browser.runtime?.id ?? ctx.abort('extension gone'), ALIVE_CHECK_MS);
    });
    ctx.addEventListener(window, 'wxt:locationchange', look);
    look();
  },
});

function lookAtAddress(life: PageLife, onReaderAsked: () => void): void {
  const address = addressOf(location.href, __LISTINGS__);
  life.reserve(address);
  if (life.reader !== undefined) return life.reader.navigated();
  // Where no adapter knows the host, the gate runs because its reader wants every page of it read.
  if (address === null && isKnownHost(location.href, __LISTINGS__)) return;
  onReaderAsked();
  ask('readThisTab', undefined).then((isRead) => { if (!isRead) life.reserve(null); }, () => life.reserve(null));
}
