import { useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { flawOf, type ExpressionFlaw } from '../domain/rules/expressions.ts';
import { cleanText, RULE_BOUNDS, RULE_BYS, RULE_KINDS, type RuleBy, type RuleKind, type RuleSaid } from '../domain/rules/rule.ts';
import { RulePreview, type RuleRun } from './RulePreview.tsx';

export const BY_WORDS = {
  words: 'rules.byWords', author: 'rules.byAuthor', topic: 'rules.byTopic', category: 'rules.byCategory', venue: 'rules.byVenue', regex: 'rules.byRegex',
} as const;
const HINTS = {
  words: 'rules.wordsHint', author: 'rules.authorHint', topic: 'rules.topicHint', category: 'rules.categoryHint', venue: 'rules.venueHint', regex: 'rules.regexHint',
} as const;
const FLAWS = {
  empty: 'rules.flawEmpty', paren: 'rules.flawParen', bracket: 'rules.flawBracket', repeat: 'rules.flawRepeat', escape: 'rules.flawEscape', range: 'rules.flawRange',
  unsupported: 'rules.flawUnsupported', large: 'rules.flawLarge', other: 'rules.flawOther',
} as const;

export interface RuleFormProps {
  /** What stands in it at first. */
  begun: RuleSaid | null;
  /** A rule that is there already is changed. */
  isEdited: boolean;
  /** All topics, by name. */
  topics: readonly { id: string; name: string }[];
  /** `null` where it could not be tried; failures are shown elsewhere. */
  onTry(said: RuleSaid): Promise<RuleRun | null>;
  onKeep(said: RuleSaid, isOn: boolean): Promise<boolean>;
  onCancel(): void;
}

/** A rule to be made or changed: first what it would have done, then the switch. */
export function RuleForm({ begun, isEdited, topics, onTry, onKeep, onCancel }: RuleFormProps) {
  const [said, setSaid] = useState<RuleSaid>(begun ?? { kind: 'mute', by: 'words', text: '' });
  const [run, setRun] = useState<RuleRun | null>(null);
  const [flaw, setFlaw] = useState<ExpressionFlaw | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const turn = useRef(0);
  const change = (next: Partial<RuleSaid>) => {
    turn.current += 1; // what is being tried is no longer asked for
    setRun(null);
    setFlaw(null);
    setSaid({ ...said, ...next });
  };
  const tryIt = async (event: Event) => {
    event.preventDefault();
    const wrong = said.by === 'regex' ? flawOf(said.text) : null;
    setFlaw(wrong);
    const mine = ++turn.current;
    const tried = wrong !== null || cleanText(said) === '' ? null : await onTry(said);
    if (mine === turn.current) setRun(tried);
  };
  const keep = async (isOn: boolean) => {
    if (!(await onKeep(said, isOn))) return;
    change({ text: '' });
    form.current?.querySelector<HTMLElement>('.rule-text')?.focus();
  };
  return (
    <form ref={form} class="own-form rule-form" onSubmit={(event) => void tryIt(event)}>
      <h2>{i18n.t(isEdited ? 'rules.change' : 'rules.new')}</h2>
      <Kinds kind={said.kind} onKind={(kind) => change({ kind })} />
      <label>{i18n.t('rules.by')}<select class="rule-by" value={said.by} onChange={(event) => change({ by: event.currentTarget.value as RuleBy, text: '' })}>
        {RULE_BYS.map((by) => <option key={by} value={by}>{i18n.t(BY_WORDS[by])}</option>)}
      </select></label>
      <Text said={said} topics={topics} flaw={flaw} onText={(text) => change({ text })} />
      {run === null && (
        <div class="row">
          <button type="submit" class="button main" disabled={cleanText(said) === ''}>{i18n.t('rules.try')}</button>
          {isEdited && <button type="button" class="quiet" onClick={onCancel}>{i18n.t('topics.cancel')}</button>}
        </div>
      )}
      {run !== null && (
        <RulePreview kind={said.kind} run={run}>
          <button type="button" class="button main" onClick={() => void keep(true)}>{i18n.t('rules.switchOn')}</button>
          <button type="button" class="button" onClick={() => void keep(false)}>{i18n.t('rules.keepOff')}</button>
          {isEdited && <button type="button" class="quiet" onClick={onCancel}>{i18n.t('topics.cancel')}</button>}
        </RulePreview>
      )}
    </form>
  );
}

function Kinds({ kind, onKind }: { kind: RuleKind; onKind(kind: RuleKind): void }) {
  return (
    <fieldset class="choice rule-kinds">
      <legend class="voice">{i18n.t('rules.kind')}</legend>
      {RULE_KINDS.map((one) => (
        <label key={one}><input type="radio" name="rule-kind" checked={one === kind} onChange={() => onKind(one)} />{i18n.t(one === 'watch' ? 'rules.watch' : 'rules.mute')}</label>
      ))}
    </fieldset>
  );
}

interface TextProps extends Pick<RuleFormProps, 'topics'> {
  said: RuleSaid;
  flaw: ExpressionFlaw | null;
  onText(text: string): void;
}

function Text({ said: { by, text }, topics, flaw, onText }: TextProps) {
  const id = useId();
  const described = { class: 'rule-text', value: text, 'aria-describedby': `${id} ${id}-flaw` };
  return (
    <div class="rule-field">
      <label>{i18n.t(BY_WORDS[by])}{by === 'topic' ? (
        <select {...described} onChange={(event) => onText(event.currentTarget.value)}>
          <option value="">{i18n.t('rules.chooseTopic')}</option>
          {topics.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}
        </select>
      ) : (
        <input
          {...described} type="text" class={`field rule-text${by === 'regex' ? ' code' : ''}`} dir="auto" maxLength={RULE_BOUNDS.text} spellcheck={by === 'words'}
          aria-invalid={flaw !== null} onInput={(event) => onText(event.currentTarget.value)}
        />
      )}</label>
      <small id={id}>{i18n.t(HINTS[by])}</small>
      <output id={`${id}-flaw`} class="warn-words">{flaw !== null && flawWords(flaw, text)}</output>
    </div>
  );
}

/** What is wrong, at which sign, and the rest from there. */
function flawWords({ reason, at }: ExpressionFlaw, text: string): string {
  const why = i18n.t(FLAWS[reason]);
  return at === null ? why : i18n.t('rules.flawAt', [why, String(at + 1), text.slice(at, at + 20)]);
}
