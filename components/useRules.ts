import { signal, type ReadonlySignal } from '@preact/signals';
import { liveQuery } from 'dexie';
import { useEffect, useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PaperIdentity } from '../domain/paper.ts';
import { RuleBook } from '../domain/rules/rule-book.ts';
import { withoutRule, withRule, withRuleOn, type Rule, type RuleSaid } from '../domain/rules/rule.ts';
import { wordsOfRule } from '../domain/rules/verdict-words.ts';
import { topicRows } from '../domain/topics/catalogue.ts';
import { NOTHING_SAID, type TopicSay } from '../domain/topics/say.ts';
import { tellRulesChanged } from '../messaging/tell-tabs.ts';
import type { LatelyRow } from '../storage/database.ts';
import { allLately } from '../storage/lately.ts';
import { recordsOf } from '../storage/reading-list.ts';
import { changeRules, rulesNow } from '../storage/rules.ts';
import { topicSay } from '../storage/topic-say.ts';
import { wordsOfFailure } from './failure-words.ts';
import type { RuleRun } from './RulePreview.tsx';
import type { RulesProps } from './Rules.tsx';
import type { Toast } from './ToastBar.tsx';
import { nameFor } from './topic-names.ts';
import { library } from './useLibrary.ts';

/** Papers tried before the page gets its turn again, and looked up at once. */
const SLICE = 50;
const LOOKED_UP = 500;

/** Everything the place shows of rules and does with them. */
export function useRules(onToast: (toast: Toast) => void): Omit<RulesProps, 'begun'> {
  const failed = (failure: unknown) => onToast({ words: wordsOfFailure(failure), isFailure: true });
  const { rules, say } = useStored(failed).value;
  const topics = useMemo(() => topicsFor(say), [say]);
  const unused = useMemo(() => new Set(new RuleBook(rules ?? []).unused.map(({ id }) => id)), [rules]);
  const change = (work: (before: readonly Rule[]) => Rule[]) => changeRules(library(), work).then(() => {
    void tellRulesChanged();
    return true;
  }, (failure: unknown) => {
    failed(failure);
    return false;
  });
  return {
    rules, topics, unused,
    onTry: (said, id) => tryRule(said, (rules ?? []).filter((one) => one.id !== id)).catch((failure: unknown) => {
      failed(failure);
      return null;
    }),
    onKeep: (id, said, isOn) => change((before) => withRule(before, { ...ruleOf(said), id: id ?? crypto.randomUUID(), isOn, madeAt: new Date().toISOString() })),
    onSwitch: (id, isOn) => void change((before) => withRuleOn(before, id, isOn)),
    onDelete: (rule) => void change((before) => withoutRule(before, rule.id)).then((isDone) => {
      if (isDone) onToast({ words: i18n.t('rules.deleted', [wordsOfRule(rule, topics)]), undo: async () => void (await change((before) => withRule(before, rule))) });
    }),
  };
}

function ruleOf({ kind, by, text }: RuleSaid): RuleSaid {
  return { kind, by, text };
}

/** Ours and the reader's own, under the names the reader knows. */
function topicsFor(say: TopicSay): { id: string; name: string }[] {
  const ids = [...say.own.map(({ id }) => id), ...topicRows.map(({ id }) => id)];
  return ids.map((id) => ({ id, name: nameFor(id, say) })).sort((a, b) => a.name.localeCompare(b.name));
}

/** What the rule alone would have done with the papers listed lately; what a watch of these others holds for is not muted. */
async function tryRule(said: RuleSaid, rules: readonly Rule[]): Promise<RuleRun> {
  const tried = new RuleBook([{ ...ruleOf(said), id: 'tried', isOn: true, madeAt: '' }]);
  const watching = new RuleBook(said.kind === 'mute' ? rules.filter(({ kind }) => kind === 'watch') : []);
  const held: LatelyRow[] = [];
  let seen = 0;
  let watched = 0;
  for await (const rows of allLately(library())) for (const row of rows) {
    const paper = { ...row.source, authors: row.authors ?? [], topics: row.topics ?? [], ...(row.venue === undefined ? {} : { venue: row.venue }) };
    if (tried.verdictOf(paper) !== null) {
      if (watching.verdictOf(paper) === null) held.push(row);
      else watched += 1;
    }
    if (++seen % SLICE === 0) await new Promise((done) => setTimeout(done));
  }
  const saved = await savedAmong(held.map(({ paper }) => paper));
  const matches = held.map(({ key, source: { title }, site = '', at }, n) => ({ key, title, site, at, isSaved: saved[n]! }));
  return { seen, watched, matches: [...matches.filter(({ isSaved }) => isSaved), ...matches.filter(({ isSaved }) => !isSaved)] };
}

async function savedAmong(papers: readonly PaperIdentity[]): Promise<boolean[]> {
  const saved: boolean[] = [];
  for (let from = 0; from < papers.length; from += LOOKED_UP) {
    const kept = await recordsOf(library(), papers.slice(from, from + LOOKED_UP));
    saved.push(...kept.map((one) => one?.record.saved !== undefined));
  }
  return saved;
}

interface Stored {
  rules: readonly Rule[] | null;
  say: TopicSay;
}

function useStored(onFailure: (failure: unknown) => void): ReadonlySignal<Stored> {
  const stored = useMemo(() => signal<Stored>({ rules: null, say: NOTHING_SAID }), []);
  useEffect(() => {
    const query = async () => ({ rules: await rulesNow(library()), say: await topicSay(library()) });
    const running = liveQuery(query).subscribe((next) => { stored.value = next; }, onFailure);
    return () => running.unsubscribe();
  }, []);
  return stored;
}
