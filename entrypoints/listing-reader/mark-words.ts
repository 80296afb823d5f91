import { i18n } from '#i18n';
import { dayWords, momentWords } from '../../domain/day-words.ts';
import { programName } from '../../domain/elsewhere.ts';
import type { CarriedFact } from '../../domain/facts.ts';
import type { Status } from '../../domain/reading-list.ts';
import type { RuleKind, Verdict } from '../../domain/rules/rule.ts';
import { wordsOfVerdict } from '../../domain/rules/verdict-words.ts';
import { wasSeen } from '../../domain/seen.ts';
import type { Topic } from '../../domain/topics/topic.ts';
import type { Kept } from './kept-states.ts';

/** One thing a mark says of its paper after the chips. */
export interface Said {
  kind: CarriedFact['kind'] | 'delta' | 'elsewhere' | 'seen' | 'picked' | 'like';
  words: string;
  /** Where there is room for no more. */
  short?: string;
  /** The whole of it: when, where, how often. */
  title: string;
  /** Where a press leads; http or https. */
  url?: string;
  /** Where there is not room for everything, it goes before all chips, before all but the first, or after them. */
  weight: 'first' | 'strong' | 'quiet';
}

/** What the reader's rules say of a paper, in words. */
export interface ShownVerdict {
  kind: RuleKind;
  /** Of the rule that explains it. */
  why: string;
  /** All rules that hold, line by line. */
  whole: string;
  /** Muted, but the reader wants this one shown. */
  isUnmuted: boolean;
}

const STATUS_WORDS = { reading: 'mark.reading', read: 'mark.read', skipped: 'mark.skipped' } as const;

/** A status that says more than Saved does; `''` where there is none. */
export function statusWords(status: Status | null): string {
  return status === null || status === 'to-read' ? '' : i18n.t(STATUS_WORDS[status]);
}

/** What is said quietly, the weightiest first. `site`: the listing's own, which goes without saying. */
export function saidOf({ facts, seen, since, elsewhere, pickedBy, saved }: Kept, { site = '', now }: { site?: string; now: number }): Said[] {
  const delta = since?.upvotes ?? 0;
  const said = facts.map((fact) => factSaid(fact, saved, now)).filter((one) => one !== null).sort((a, b) => Number(b.weight === 'strong') - Number(a.weight === 'strong'));
  if (delta !== 0) said.push({ kind: 'delta', words: i18n.t('mark.delta', [signed(delta)]), title: i18n.t('mark.deltaSince', [signed(delta)]), weight: 'quiet' });
  if (elsewhere !== null) said.unshift({ ...plain('elsewhere', i18n.t('mark.elsewhere', [programName(elsewhere)])), weight: 'first' });
  if (wasSeen(seen)) {
    const day = dayWords(seen.at, now);
    const title = i18n.t('mark.seenTimes', seen.times, [String(seen.times), momentWords(seen.at), seen.site]);
    said.push({ ...plain('seen', seen.site === site ? i18n.t('mark.seen', [day]) : i18n.t('mark.seenOn', [day, seen.site])), title });
  }
  if (pickedBy.length > 0) said.push(plain('picked', i18n.t('mark.pickedBy', [pickedBy.join(', ')])));
  return said;
}

/** That a paper is like some that were saved; which ones, a page is not told. */
export function likeSaid(count: number): Said {
  return { kind: 'like', words: i18n.t('mark.like', [String(count)]), short: i18n.t('mark.likeShort', [String(count)]), title: i18n.t('mark.likeHint', [String(count)]), weight: 'strong' };
}

export function verdictWords({ kind, why, isUnmuted }: ShownVerdict): string {
  return kind === 'watch' ? i18n.t('mark.watched', [why]) : i18n.t(isUnmuted ? 'mark.unmuted' : 'mark.muted', [why]);
}

/** What a press on it does: shows what is muted, or mutes it again. */
export function wayBackWords({ isUnmuted }: ShownVerdict): string {
  return i18n.t(isUnmuted ? 'mark.muteAgain' : 'mark.show');
}

/** A verdict in words. */
export function shownVerdict(verdict: Verdict, topics: readonly Topic[], isUnmuted: boolean): ShownVerdict {
  const { why, deciding, gaveWay, more } = wordsOfVerdict(verdict, topics);
  const lines = [
    i18n.t(verdict.kind === 'mute' ? 'rules.mutedBecause' : 'rules.watchedBecause', [deciding]), gaveWay === '' ? '' : i18n.t('rules.gaveWay', [gaveWay]), more === 0 ? '' : i18n.t('rules.moreHold', more),
  ];
  return { kind: verdict.kind, why, whole: lines.filter((line) => line !== '').join('\n'), isUnmuted };
}

/** `null`: it can't be shown. */
function factSaid(fact: CarriedFact, saved: boolean, now: number): Said | null {
  const title = i18n.t('mark.saidBy', [fact.site, momentWords(fact.at)]);
  switch (fact.kind) {
    case 'withdrawn': return { kind: 'withdrawn', words: i18n.t('mark.withdrawn'), title, weight: 'strong' };
    case 'venue': return { kind: 'venue', words: i18n.t(fact.standing === 'accepted' ? 'mark.accepted' : 'mark.published', [fact.name]), title, weight: 'strong' };
    case 'version': return { kind: 'version', words: i18n.t(saved ? 'mark.versionSinceSaved' : 'mark.version', [String(fact.version)]), title, weight: 'strong' };
    case 'upvotes': return { kind: 'upvotes', words: i18n.t('mark.upvotes', [String(fact.count), fact.site, dayWords(fact.at, now)]), title, weight: 'quiet' };
    case 'code': return isWeb(fact.url) ? { kind: 'code', words: i18n.t('mark.code'), title: `${fact.url}\n${title}`, url: fact.url, weight: 'quiet' } : null;
    case 'doi': return { kind: 'doi', words: i18n.t('mark.doi'), title: `${fact.doi}\n${title}`, url: `https://doi.org/${encodeURI(fact.doi).replace(/[?#]/g, encodeURIComponent)}`, weight: 'quiet' };
  }
}

function plain(kind: Said['kind'], words: string): Said {
  return { kind, words, title: words, weight: 'quiet' };
}

/** With a true minus sign. */
function signed(count: number): string {
  return count < 0 ? `−${-count}` : `+${count}`;
}

function isWeb(url: string): boolean {
  return /^https?:\/\//i.test(url);
}
