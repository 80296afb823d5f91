import { useSignal } from '@preact/signals';
import { liveQuery } from 'dexie';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { keyed } from '../domain/formats/keys.ts';
import { zoteroItem } from '../domain/formats/zotero-items.ts';
import type { KeptPaper } from '../domain/library.ts';
import { bySending, sentIds, type SentPaper } from '../domain/sent.ts';
import { ZOTERO_HOST } from '../domain/sites.ts';
import { beginSending, markArrived, markNotArrived, sentTo } from '../storage/sent.ts';
import { zoteroConnector, type ZoteroConnector } from '../targets/zotero-connector.ts';
import { sendToZotero, type SendingRecord } from '../targets/zotero-sending.ts';
import type { Extent } from './Export.tsx';
import { library } from './useLibrary.ts';
import { requestSites, usePermissions, withdrawSites } from './usePermissions.ts';
import type { Report, ZoteroConnection, ZoteroProgress, ZoteroProps } from './Zotero.tsx';

/** Held by the window that sends. */
const LOCK = 'gloss-zotero';
const TO = 'zotero';

/** What is known of Zotero, and how far a sending is: it lives as long as the library page, also while another place is shown. */
export function useZoteroDesk(given?: ZoteroConnector) {
  const connector = useMemo(() => given ?? zoteroConnector(), [given]);
  const connection = useSignal<ZoteroConnection>({ kind: 'idle' });
  const target = useSignal<string | null>(null);
  const report = useSignal<Report | null>(null);
  const progress = useSignal<ZoteroProgress | null>(null);
  const isBusy = useRef(false);
  return { connector, connection, target, report, progress, isBusy };
}

export type ZoteroDesk = ReturnType<typeof useZoteroDesk>;

/** Everything about sending papers to Zotero. The papers are those of each extent; Zotero is asked for nothing but by a press. */
export function useZotero(papers: Record<Extent, readonly KeptPaper[]>, onFailure: (failure: unknown) => void, desk: ZoteroDesk): ZoteroProps {
  const { connector, connection, target, report, progress, isBusy } = desk;
  const sent = useSignal<readonly SentPaper[] | null>(null);
  const granted = usePermissions().value;
  useEffect(() => {
    const running = liveQuery(() => sentTo(library(), TO)).subscribe((rows) => { sent.value = rows; }, onFailure);
    return () => running.unsubscribe();
  }, []);

  const look = async () => {
    const place = await connector.look();
    if (typeof place === 'string') {
      connection.value = place === 'unanswered' ? { kind: 'not-running' } : { kind: 'refused', why: place };
      return null;
    }
    connection.value = { kind: 'ready', place };
    return place;
  };
  const connect = async (isAllowed: Promise<boolean>) => {
    if (connection.value.kind !== 'ready') connection.value = { kind: 'looking' }; // asked again: the form stays
    report.value = null;
    if (!(await isAllowed)) connection.value = { kind: 'denied' };
    else target.value = placeToBegin(await look());
  };
  /** One act at a time, in all windows of Gloss together. */
  const alone = async (act: () => Promise<void>) => {
    if (isBusy.current) return;
    isBusy.current = true;
    try {
      await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
        if (lock === null) report.value = { kind: 'busy' };
        else await act();
      });
    } catch (failure) {
      onFailure(failure);
    } finally {
      isBusy.current = false;
      progress.value = null;
    }
  };
  const send = (extent: Extent, isAgain: boolean) => alone(async () => {
    const parts = bySending(papers[extent], await sentTo(library(), TO)); // as it is now: another window may have sent
    const todo = isAgain ? [...parts.fresh, ...parts.before] : parts.fresh;
    if (todo.length === 0) return;
    report.value = null;
    progress.value = { settled: 0, total: todo.length, isStopping: false };
    const place = await look();
    if (place === null) return;
    const chosen = place.targets.find(({ id }) => id === target.value);
    if (chosen === undefined) {
      target.value = placeToBegin(place);
      report.value = { kind: 'target-gone' };
      return;
    }
    const outcome = await sendToZotero({
      items: keyed(todo).map(zoteroItem), target: chosen.id, connector, record: recordOf(todo), newSession: () => crypto.randomUUID(),
      onProgress: (settled) => { progress.value = { ...progress.value!, settled }; }, isStopped: () => progress.value?.isStopping === true,
    });
    report.value = { kind: 'outcome', outcome, place: chosen.name, titles: new Map(todo.map(({ record }) => [record.id, record.paper.title])) };
  });
  return {
    connection: connection.value, target: target.value, report: report.value, progress: progress.value, isGranted: granted?.includes(ZOTERO_HOST) === true,
    parts: sent.value === null ? null : { selected: bySending(papers.selected, sent.value), shown: bySending(papers.shown, sent.value), all: bySending(papers.all, sent.value) },
    onConnect: () => { void connect(requestSites([ZOTERO_HOST]).catch(() => false)); },
    onTarget: (id) => { target.value = id; },
    onSend: (extent, isAgain) => { void send(extent, isAgain); },
    onStop: () => { if (progress.value !== null) progress.value = { ...progress.value, isStopping: true }; },
    onSettle: (extent, hasArrived) => {
      void alone(async () => {
        const ids = bySending(papers[extent], await sentTo(library(), TO)).unsure.flatMap(sentIds);
        await (hasArrived ? markArrived : markNotArrived)(library(), TO, ids);
        report.value = null;
      });
    },
    onWithdraw: () => {
      void withdrawSites([ZOTERO_HOST]).then(() => { connection.value = { kind: 'idle' }; }, onFailure);
    },
  };
}

/** What Zotero has chosen, where that can be written to. */
function placeToBegin(place: Awaited<ReturnType<ZoteroConnector['look']>> | null): string | null {
  return place === null || typeof place === 'string' ? null : place.chosen ?? place.targets[0]?.id ?? null;
}

function recordOf(papers: readonly KeptPaper[]): SendingRecord {
  const titles = new Map(papers.map(({ record }) => [record.id, record.paper.title]));
  return {
    begin: (ids) => beginSending(library(), TO, ids.map((id) => ({ id, title: titles.get(id) ?? '' })), Date.now()),
    arrived: (ids) => markArrived(library(), TO, ids),
    refused: (ids) => markNotArrived(library(), TO, ids),
  };
}
