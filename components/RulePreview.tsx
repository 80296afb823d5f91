import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { RuleKind } from '../domain/rules/rule.ts';
import { instantWords } from './date-words.ts';

/** Papers that are named at first, and more with each press. */
const NAMED = 20;
const NAMED_MORE = 200;

/** What a rule would have done with the papers listed in the last 30 days. */
export interface RuleRun {
  /** Papers listed. */
  seen: number;
  /** Those saved first, then the latest. */
  matches: readonly { key: string; title: string; site: string; at: string; isSaved: boolean }[];
  /** Papers that a watch keeps from being muted. */
  watched: number;
}

/** What a rule would have done, in a sentence and with the list, above what can be done about it. */
export function RulePreview({ kind, run, children }: { kind: RuleKind; run: RuleRun; children: ComponentChildren }) {
  const { matches, watched } = run;
  const [named, setNamed] = useState(NAMED);
  const element = useRef<HTMLElement>(null);
  useEffect(() => element.current?.querySelector<HTMLElement>('.row button')?.focus(), []);
  return (
    <section ref={element} class="rule-preview" aria-label={i18n.t('rules.preview')}>
      <output>{sentenceOf(kind, run)}{watched > 0 && <> {i18n.t('rules.staysWatched', watched)}</>}</output>
      {matches.length > 0 && (
        <ul class="matches" aria-label={i18n.t('rules.papers')}>
          {matches.slice(0, named).map(({ key, title, site, at, isSaved }) => (
            <li key={key} class={isSaved ? 'saved' : undefined}><span dir="auto">{title}</span> <small>{[site, instantWords(at)].filter((one) => one !== '').join(' · ')}{isSaved && <> · <strong>{i18n.t('topics.isSaved')}</strong></>}</small></li>
          ))}
          {matches.length > named && <li><button type="button" class="link" onClick={() => setNamed(named + NAMED_MORE)}>{i18n.t('topics.moreMatches', [String(matches.length - named)])}</button></li>}
        </ul>
      )}
      <div class="row">{children}</div>
    </section>
  );
}

function sentenceOf(kind: RuleKind, { seen, matches }: RuleRun): string {
  if (seen === 0) return i18n.t('rules.nothingListed');
  const saved = matches.filter(({ isSaved }) => isSaved).length;
  return i18n.t(kind === 'mute' ? 'rules.wouldMute' : 'rules.wouldWatch', [String(matches.length), String(seen), String(saved)]);
}
