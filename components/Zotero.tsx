import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { BySending } from '../domain/sent.ts';
import type { Refusal, ZoteroPlace } from '../targets/zotero-connector.ts';
import type { Outcome } from '../targets/zotero-sending.ts';
import { dateWords } from './date-words.ts';
import type { Extent } from './Export.tsx';
import { Icon } from './icons.tsx';
import { Notice } from './Notice.tsx';
import { ZoteroReport } from './ZoteroReport.tsx';

/** Whether Zotero can be reached, as far as it is known. */
export type ZoteroConnection =
  | { kind: 'idle' | 'looking' | 'denied' | 'not-running' }
  | { kind: 'refused'; why: Exclude<Refusal, 'unanswered'> }
  | { kind: 'ready'; place: ZoteroPlace };

export interface ZoteroProgress { settled: number; total: number; isStopping: boolean }

/** What came of the last press. */
export type Report =
  | { kind: 'outcome'; outcome: Outcome; place: string; titles: ReadonlyMap<string, string> }
  /** Another window is at it; the collection is not there any more. */
  | { kind: 'busy' | 'target-gone' };

export interface ZoteroProps {
  connection: ZoteroConnection;
  /** The papers of each extent; `null` until it is known what was sent. */
  parts: Record<Extent, BySending> | null;
  target: string | null;
  report: Report | null;
  /** `null` when nothing is being sent. */
  progress: ZoteroProgress | null;
  isGranted: boolean;
  onConnect(): void;
  onTarget(id: string): void;
  onSend(extent: Extent, isAgain: boolean): void;
  onStop(): void;
  /** The reader says whether the unsure ones are there. */
  onSettle(extent: Extent, hasArrived: boolean): void;
  onWithdraw(): void;
}

const REFUSED_WORDS = {
  'not-zotero': 'zotero.notZotero', blocked: 'zotero.blocked', outdated: 'zotero.outdated', 'read-only': 'zotero.readOnly', 'target-gone': 'zotero.failed', failed: 'zotero.failed',
} as const;

/** Sends papers to the Zotero that runs on this machine. */
export function Zotero(props: ZoteroProps) {
  const { connection, report, progress, isGranted, onConnect, onWithdraw } = props;
  return (
    <section id="zotero" class="zotero" aria-labelledby="zotero-title">
      <h2 id="zotero-title">{i18n.t('zotero.title')}</h2>
      <p class="quiet-words">{i18n.t('zotero.about')}</p>
      <output class="zotero-report">
        {connection.kind === 'denied' && <Notice title={i18n.t('zotero.denied')} isWarning><p>{i18n.t('zotero.deniedNext')}</p></Notice>}
        {connection.kind === 'not-running' && <Notice title={i18n.t('zotero.notRunning')} isWarning><p>{i18n.t('zotero.notRunningNext')}</p></Notice>}
        {connection.kind === 'refused' && <Notice title={i18n.t('zotero.refused')} isWarning><p>{i18n.t(REFUSED_WORDS[connection.why])}</p></Notice>}
        {report !== null && progress === null && <ZoteroReport report={report} />}
      </output>
      {connection.kind === 'ready' ? <SendForm {...props} place={connection.place} /> : (
        <div class="row">
          <button type="button" class="button" disabled={connection.kind === 'looking'} onClick={onConnect}>{i18n.t(CONNECT_WORDS[connection.kind])}</button>
          {connection.kind === 'idle' && !isGranted && <small>{i18n.t('zotero.willAsk')}</small>}
        </div>
      )}
      {isGranted && progress === null && connection.kind !== 'looking' && (
        <p class="quiet-words">{i18n.t('zotero.granted')} <button type="button" class="link" onClick={onWithdraw}>{i18n.t('zotero.withdraw')}</button></p>
      )}
    </section>
  );
}

const CONNECT_WORDS = { idle: 'zotero.connect', looking: 'zotero.looking', denied: 'zotero.again', 'not-running': 'zotero.again', refused: 'zotero.again' } as const;
const EXTENT_WORDS = { selected: 'export.selected', shown: 'export.shown', all: 'export.all' } as const;

function SendForm(props: ZoteroProps & { place: ZoteroPlace }) {
  const { place, parts, target, progress, onConnect, onTarget, onSend, onStop } = props;
  const [wanted, setExtent] = useState<Extent | null>(null);
  const [isAgain, setAgain] = useState(false);
  if (parts === null) return <output class="busy">{i18n.t('zotero.looking')}</output>;
  const extents = (['selected', 'shown', 'all'] as const).filter((one) => totalOf(parts[one]) > 0);
  const extent = extents.find((one) => one === wanted) ?? extents[0];
  if (extent === undefined) return <p class="notice">{i18n.t('export.nothing')}</p>;
  if (place.targets.length === 0) return <NoTarget onConnect={onConnect} />;
  const { fresh, before } = parts[extent];
  const count = fresh.length + (isAgain ? before.length : 0);
  const send = () => {
    onSend(extent, isAgain);
    setAgain(false);
  };
  return (
    <form class="zotero-form" onSubmit={(event) => event.preventDefault()}>
      {place.chosen === null && <p class="warn">{i18n.t('zotero.chosenReadOnly', [place.name])}</p>}
      <label>{i18n.t('export.what')}
        <select value={extent} disabled={progress !== null} onChange={(event) => setExtent(event.currentTarget.value as Extent)}>
          {extents.map((one) => <option key={one} value={one}>{i18n.t(EXTENT_WORDS[one], totalOf(parts[one]))}</option>)}
        </select>
      </label>
      <label>{i18n.t('zotero.where')}
        <select value={target ?? ''} disabled={progress !== null} onChange={(event) => onTarget(event.currentTarget.value)}>
          {place.targets.map(({ id, name, level }) => <option key={id} value={id}>{'\u2003'.repeat(level) + name}</option>)}
        </select>
      </label>
      {progress === null && <KnownOnes {...props} extent={extent} isAgain={isAgain} onAgain={setAgain} />}
      {progress === null ? (
        <div class="row">
          <button type="button" class="button main" disabled={count === 0 || target === null} onClick={send}><Icon name="export" />{count === 0 ? i18n.t('zotero.sendNone') : i18n.t('zotero.send', count)}</button>
          <button type="button" class="quiet" onClick={onConnect}>{i18n.t('zotero.refresh')}</button>
        </div>
      ) : (
        <output class="run">
          <progress max={Math.max(1, progress.total)} value={progress.settled} aria-label={i18n.t('zotero.sending')} />
          <span>{i18n.t('zotero.progress', [String(progress.settled), String(progress.total)])}</span>
          <button type="button" class="button" disabled={progress.isStopping} onClick={onStop}>{i18n.t(progress.isStopping ? 'zotero.stopping' : 'zotero.stop')}</button>
        </output>
      )}
      <p class="quiet-words">{i18n.t('zotero.tags')}</p>
    </form>
  );
}

function NoTarget({ onConnect }: Pick<ZoteroProps, 'onConnect'>) {
  return (
    <>
      <Notice title={i18n.t('zotero.noTarget')} isWarning><p>{i18n.t('zotero.readOnly')}</p></Notice>
      <div class="row"><button type="button" class="button" onClick={onConnect}>{i18n.t('zotero.again')}</button></div>
    </>
  );
}

type KnownProps = Pick<ZoteroProps, 'parts' | 'onSettle'> & { extent: Extent; isAgain: boolean; onAgain(isAgain: boolean): void };

/** What was sent before, which is left out, and what may have been. */
function KnownOnes({ parts, extent, isAgain, onAgain, onSettle }: KnownProps) {
  const { before, unsure, beforeAt = '', unsureAt = '' } = parts![extent];
  return (
    <>
      {before.length > 0 && (
        <div class="zotero-known">
          <p>{i18n.t('zotero.before', before.length, [String(before.length), dateWords(localDay(beforeAt))])}</p>
          <label class="check"><input type="checkbox" checked={isAgain} onChange={(event) => onAgain(event.currentTarget.checked)} />{i18n.t('zotero.sendAgain')}</label>
        </div>
      )}
      {unsure.length > 0 && (
        <div class="zotero-known">
          <p class="warn">{i18n.t('zotero.unsure', unsure.length, [String(unsure.length), dateWords(localDay(unsureAt))])}</p>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, by the keyboard too */}
          <ul tabIndex={0} aria-label={i18n.t('zotero.unsureList')}>{unsure.slice(0, SHOWN).map(({ record: { id, paper } }) => <li key={id}>{paper.title}</li>)}{unsure.length > SHOWN && <li>…</li>}</ul>
          <div class="row">
            <button type="button" class="button" onClick={() => onSettle(extent, true)}>{i18n.t('zotero.areThere')}</button>
            <button type="button" class="button" onClick={() => onSettle(extent, false)}>{i18n.t('zotero.areNotThere')}</button>
          </div>
        </div>
      )}
    </>
  );
}

/** Titles listed at most. */
const SHOWN = 25;

function totalOf({ fresh, before, unsure }: BySending): number {
  return fresh.length + before.length + unsure.length;
}

/** The day of an instant where the reader is. */
function localDay(instant: string): string {
  const date = new Date(instant);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
