import { addressOf, type GateAddress } from '../../adapters/addresses.ts';
import { digestAddress } from '../../domain/digest.ts';
import type { ReadAt } from '../../domain/enrich.ts';
import { onMessage } from '../../messaging/protocol.ts';
import * as check from '../../messaging/schemas.ts';
import { tellTabs } from '../../messaging/tell-tabs.ts';
import type { GlossDatabase } from '../../storage/database.ts';
import { digestBefore, rememberDigest } from '../../storage/digests.ts';
import { enrich } from '../../storage/enrich.ts';
import { rememberFacts } from '../../storage/facts.ts';

/** Put in by the build. */
declare const __LISTINGS__: readonly GateAddress[];

/** Answers what pages ask of digests, and remembers what listings say of papers. */
export function answerListings(db: GlossDatabase): void {
  onMessage('digestBefore', async ({ data, sender }) => {
    const address = ownDigest(check.digestBeforeMessage(data).url, sender.url);
    return address === null ? null : digestBefore(db, address, Date.now());
  });
  onMessage('digestViewed', async ({ data, sender }) => {
    const { url, snapshot } = check.digestViewedMessage(data);
    const address = ownDigest(url, sender.url);
    if (address !== null) await rememberDigest(db, address, snapshot, Date.now());
  });
  onMessage('listed', async ({ data, sender }) => {
    const { papers } = check.listedMessage(data);
    const from = readAt(sender.url, Date.now());
    if (from === null) return;
    const said = papers.filter(({ facts }) => facts.length > 0);
    await rememberFacts(db, said, from.site, Date.parse(from.at));
    const keys = await enrich(db, said, from);
    if (keys.length > 0) void tellTabs(keys);
  });
}

/** A page may ask for digests of its own site alone: which others its reader visits is none of its business. */
function ownDigest(url: string, senderUrl: string | undefined): string | null {
  const [asked, sender] = [URL.parse(url), URL.parse(senderUrl ?? '')];
  return asked !== null && sender !== null && asked.origin === sender.origin ? digestAddress(url) : null;
}

/** Where a page is from, as the browser says; `null` for sites that Gloss does not know: anybody may write anything there. */
function readAt(senderUrl: string | undefined, nowMs: number): ReadAt | null {
  const url = URL.parse(senderUrl ?? '');
  const known = url === null ? null : addressOf(url.href, __LISTINGS__);
  return known === null ? null : { site: known.name, host: url!.hostname, at: new Date(nowMs).toISOString() };
}
