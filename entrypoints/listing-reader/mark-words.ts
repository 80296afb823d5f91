import { dayWords, momentWords } from '../../domain/day-words.ts';
import { programName } from '../../domain/elsewhere.ts';
import type { CarriedFact } from '../../domain/facts.ts';
import type { Status } from '../../domain/reading-list.ts';
import type { RuleKind, Verdict } from '../../domain/rules/rule.ts';
import { wordsOfVerdict } from '../../domain/rules/verdict-words.ts';
import { wasSeen } from '../../domain/seen.ts';
import type { Topic } from '../../domain/topics/topic.ts';
import type { Kept } from './kept-states.ts';
import { phrase } from './phrases.ts';

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
  return status === null || status === 'to-read' ? '' : phrase(STATUS_WORDS[status]);
}

/** What is said quietly, the weightiest first. `site`: the listing's own, which goes without saying. */
export function saidOf({ facts, seen, since, elsewhere, pickedBy, saved }: Kept, { site = '', now }: { site?: string; now: number }): Said[] {
  const delta = since?.upvotes ?? 0;
  const said = facts.map((fact) => factSaid(fact, saved, now)).filter((one) => one !== null).sort((a, b) => Number(b.weight === 'strong') - Number(a.weight === 'strong'));
  if (delta !== 0) said.push({ kind: 'delta', words: phrase('mark.delta', [signed(delta)]), title: phrase('mark.deltaSince', [signed(delta)]), weight: 'quiet' });
  if (elsewhere !== null) said.unshift({ ...plain('elsewhere', phrase('mark.elsewhere', [programName(elsewhere)])), weight: 'first' });
  if (wasSeen(seen)) {
    const day = dayWords(seen.at, now);
    const title = phrase('mark.seenTimes', seen.times, [String(seen.times), momentWords(seen.at), seen.site]);
    said.push({ ...plain('seen', seen.site === site ? phrase('mark.seen', [day]) : phrase('mark.seenOn', [day, seen.site])), title });
  }
  if (pickedBy.length > 0) said.push(plain('picked', phrase('mark.pickedBy', [pickedBy.join(', ')])));
  return said;
}

/** That a paper is like some that were saved; which ones, a page is not told. */
export function likeSaid(count: number): Said {
  return { kind: 'like', words: phrase('mark.like', [String(count)]), short: phrase('mark.likeShort', [String(count)]), title: phrase('mark.likeHint', [String(count)]), weight: 'strong' };
}

export function verdictWords({ kind, why, isUnmuted }: ShownVerdict): string {
  return kind === 'watch' ? phrase('mark.watched', [why]) : phrase(isUnmuted ? 'mark.unmuted' : 'mark.muted', [why]);
}

/** What a press on it does: shows what is muted, or mutes it again. */
export function wayBackWords({ isUnmuted }: ShownVerdict): string {
  return phrase(isUnmuted ? 'mark.muteAgain' : 'mark.show');
}

/** A verdict in words. */
export function shownVerdict(verdict: Verdict, topics: readonly Topic[], isUnmuted: boolean): ShownVerdict {
  const { why, deciding, gaveWay, more } = wordsOfVerdict(verdict, topics);
  const lines = [
    phrase(verdict.kind === 'mute' ? 'rules.mutedBecause' : 'rules.watchedBecause', [deciding]), gaveWay === '' ? '' : phrase('rules.gaveWay', [gaveWay]), more === 0 ? '' : phrase('rules.moreHold', more),
  ];
  return { kind: verdict.kind, why, whole: lines.filter((line) => line !== '').join('\n'), isUnmuted };
}

/** `null`: it can't be shown. */
function factSaid(fact: CarriedFact, saved: boolean, now: number): Said | null {
  const title = phrase('mark.saidBy', [fact.site, momentWords(fact.at)]);
  switch (fact.kind) {
    case 'withdrawn': return { kind: 'withdrawn', words: phrase('mark.withdrawn'), title, weight: 'strong' };
    case 'venue': return { kind: 'venue', words: phrase(fact.standing === 'accepted' ? 'mark.accepted' : 'mark.published', [fact.name]), title, weight: 'strong' };
    case 'version': return { kind: 'version', words: phrase(saved ? 'mark.versionSinceSaved' : 'mark.version', [String(fact.version)]), title, weight: 'strong' };
    case 'upvotes': return { kind: 'upvotes', words: phrase('mark.upvotes', [String(fact.count), fact.site, dayWords(fact.at, now)]), title, weight: 'quiet' };
    case 'code': return isWeb(fact.url) ? { kind: 'code', words: phrase('mark.code'), title: `${fact.url}\n${title}`, url: fact.url, weight: 'quiet' } : null;
    case 'doi': return { kind: 'doi', words: phrase('mark.doi'), title: `${fact.doi}\n${title}`, url: `https://doi.org/${encodeURI(fact.doi).replace(/[?#]/g, encodeURIComponent)}`, weight: 'quiet' };
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
