import { useSignal } from '@preact/signals';
import { liveQuery } from 'dexie';
import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SignedTerm } from '../domain/ranking/model.ts';
import type { RankingSettings } from '../domain/ranking/settings.ts';
import { tellRankingChanged } from '../messaging/tell-tabs.ts';
import { changeRanking, rankingSettings } from '../storage/ranking.ts';
import type { RankingSettingsProps } from './RankingSettings.tsx';
import { useForYou } from './useForYou.ts';
import { library } from './useLibrary.ts';

/** Terms shown of each kind. */
const TERMS = 20;

/** What an act on the ranking tells the reader, and how it is taken back. */
export interface RankingReports {
  said(words: string, undo: () => Promise<void>): void;
  failed(failure: unknown): void;
}

/** Leaves a term out of the order For you, until the reader takes it in again. */
export function leaveOut({ id, name }: SignedTerm, { said, failed }: RankingReports): void {
  change((now) => ({ ...now, leftOut: [...now.leftOut.filter((one) => one.id !== id), { id, name }] }))
    .then(() => said(i18n.t('ranking.wasLeftOut', [name]), () => takeIn(id).catch(failed)), failed);
}

async function takeIn(id: string): Promise<void> {
  await change((now) => ({ ...now, leftOut: now.leftOut.filter((one) => one.id !== id) }));
}

/** Stores it, tells every page, and hands back what was set before. */
async function change(next: (now: RankingSettings) => RankingSettings): Promise<RankingSettings> {
  const before = await changeRanking(library(), next);
  void tellRankingChanged();
  return before;
}

/** What the order For you has learned, for the settings. */
export function useRankingSettings(reports: RankingReports): RankingSettingsProps {
  const settings = useSignal<RankingSettings | null>(null);
  const learnt = useForYou(true, reports.failed).value;
  useEffect(() => {
    const running = liveQuery(() => rankingSettings(library())).subscribe((now) => { settings.value = now; }, reports.failed);
    return () => running.unsubscribe();
  }, []);
  return {
    settings: settings.value,
    decisions: learnt === null || learnt.kind === 'off' ? null : learnt.decisions,
    terms: learnt?.kind === 'ready' ? learnt.forYou.terms(TERMS) : null,
    onSwitch: (isOn) => void change((now) => ({ ...now, isOff: !isOn })).catch(reports.failed),
    onLeaveOut: (term) => leaveOut(term, reports),
    onGiveBack: (id) => void takeIn(id).catch(reports.failed),
    onReset: () => void change((now) => ({ ...now, since: new Date().toISOString(), leftOut: [] }))
      .then((before) => reports.said(i18n.t('ranking.wasReset'), () => change(() => before).then(() => undefined, reports.failed)), reports.failed),
  };
}
