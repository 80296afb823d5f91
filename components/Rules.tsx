import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { RULE_BOUNDS, type Rule, type RuleKind, type RuleSaid } from '../domain/rules/rule.ts';
import { wordsOfRule } from '../domain/rules/verdict-words.ts';
import { BY_WORDS, RuleForm, type RuleFormProps } from './RuleForm.tsx';
import { RulePreview, type RuleRun } from './RulePreview.tsx';
import { Switch } from './Switch.tsx';

/** Rules listed before the rest has to be sought. */
const LISTED = 200;
/** From so many on there is a field to seek them. */
const MANY = 12;

export interface RulesProps extends Pick<RuleFormProps, 'topics'> {
  /** `null` until known. */
  rules: readonly Rule[] | null;
  /** Ids of rules that are on and can't be used: too many large expressions. */
  unused: ReadonlySet<string>;
  /** One that was begun elsewhere. */
  begun: RuleSaid | null;
  /** `id`: of the rule that it replaces. `null` where it could not be tried; failures are shown elsewhere. */
  onTry(said: RuleSaid, id?: string): Promise<RuleRun | null>;
  /** Keeps the rule, a new one where the id is `null`; resolves when it is stored. */
  onKeep(id: string | null, said: RuleSaid, isOn: boolean): Promise<boolean>;
  onSwitch(id: string, isOn: boolean): void;
  onDelete(rule: Rule): void;
}

/** What is watched and muted: each rule tried on the last 30 days before it is switched on. */
export function Rules({ rules, ...props }: RulesProps) {
  return (
    <section id="rules">
      <p class="quiet-words">{i18n.t('rules.are')}</p>
      <p class="quiet-words">{i18n.t('rules.order')}</p>
      {rules === null ? <output class="busy">{i18n.t('rules.opening')}</output> : <Known {...props} rules={rules} />}
    </section>
  );
}

function Known(props: RulesProps & { rules: readonly Rule[] }) {
  const { rules, topics, begun, onTry, onKeep } = props;
  const [edited, setEdited] = useState<Rule | null>(null);
  const [text, setText] = useState('');
  useEffect(() => setEdited(null), [begun]);
  const words = text.toLowerCase().split(/\s+/).filter((word) => word !== '');
  const fitting = rules.filter((rule) => words.every((word) => wordsOfRule(rule, topics).toLowerCase().includes(word)));
  const keep = async (said: RuleSaid, isOn: boolean) => {
    const isKept = await onKeep(edited?.id ?? null, said, isOn);
    if (isKept) setEdited(null);
    return isKept;
  };
  return (
    <>
      {edited === null && rules.length >= RULE_BOUNDS.rules
        ? <p class="quiet-words">{i18n.t('rules.tooMany')}</p>
        : <RuleForm key={`${edited?.id} ${JSON.stringify(begun)}`} begun={edited ?? begun} isEdited={edited !== null} topics={topics} onTry={(said) => onTry(said, edited?.id)} onKeep={keep} onCancel={() => setEdited(null)} />}
      {rules.length > MANY && <label class="find-topic">{i18n.t('rules.find')}<input type="search" value={text} onInput={(event) => setText(event.currentTarget.value)} /></label>}
      {rules.length === 0 && <p class="quiet-words no-rules">{i18n.t('rules.none')}</p>}
      <output class="quiet-words">{rules.length > 0 && fitting.length === 0 && i18n.t('rules.noneFound')}</output>
      <RuleList {...props} kind="watch" rules={fitting} onEdit={setEdited} />
      <RuleList {...props} kind="mute" rules={fitting} onEdit={setEdited} />
    </>
  );
}

interface RuleListProps extends RulesProps {
  kind: RuleKind;
  rules: readonly Rule[];
  onEdit(rule: Rule): void;
}

function RuleList({ kind, rules, onEdit, ...props }: RuleListProps) {
  const some = rules.filter((rule) => rule.kind === kind);
  if (some.length === 0) return null;
  return (
    <>
      <h2>{i18n.t(kind === 'watch' ? 'rules.watched' : 'rules.muted')}</h2>
      <ul class="topic-rows own rule-rows">
        {some.slice(0, LISTED).map((rule) => <RuleRow key={rule.id} rule={rule} {...props} onEdit={onEdit} />)}
      </ul>
      {some.length > LISTED && <p class="quiet-words">{i18n.t('rules.moreRules', [String(some.length - LISTED)])}</p>}
    </>
  );
}

function RuleRow({ rule, topics, unused, onTry, onSwitch, onDelete, onEdit }: Omit<RuleListProps, 'kind' | 'rules'> & { rule: Rule }) {
  const [run, setRun] = useState<RuleRun | null>(null);
  const words = wordsOfRule(rule, topics);
  const field = `rule-${rule.id}`;
  const asked = (isOn: boolean) => {
    if (isOn) void onTry(rule).then(setRun);
    else onSwitch(rule.id, false);
  };
  const done = (isOn: boolean) => {
    setRun(null);
    if (isOn) onSwitch(rule.id, true);
  };
  return (
    <li class={`topic-row${rule.isOn ? '' : ' out'}`}>
      <Switch id={field} isOn={rule.isOn} onSwitch={asked} />
      <div class="topic-words"><label for={field} dir="auto">{words}</label><p>{i18n.t(BY_WORDS[rule.by])}{unused.has(rule.id) && <strong class="warn-words"> · {i18n.t('rules.unused')}</strong>}</p></div>
      <div class="row">
        <button type="button" class="button" aria-label={i18n.t('topics.editLabel', [words])} onClick={() => onEdit(rule)}>{i18n.t('topics.edit')}</button>
        <button type="button" class="button" aria-label={i18n.t('rules.deleteLabel', [words])} onClick={() => onDelete(rule)}>{i18n.t('rules.delete')}</button>
      </div>
      {run !== null && !rule.isOn && (
        <RulePreview kind={rule.kind} run={run}>
          <button type="button" class="button main" onClick={() => done(true)}>{i18n.t('rules.switchOn')}</button>
          <button type="button" class="quiet" onClick={() => done(false)}>{i18n.t('topics.cancel')}</button>
        </RulePreview>
      )}
    </li>
  );
}
