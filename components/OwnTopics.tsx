import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { SAY_BOUNDS, type OwnTopic, type TopicSay } from '../domain/topics/say.ts';
import { TopicRow, type TopicPresses } from './TopicRow.tsx';

/** Papers listed that a dry run names at most. */
const NAMED = 20;

/** On which papers seen lately an own topic would stand. */
export interface DryRun {
  /** Papers seen lately. */
  seen: number;
  matches: { key: string; title: string; words: string[]; isSaved: boolean }[];
}

export interface OwnTopicsProps extends TopicPresses {
  say: TopicSay;
  /** Papers seen lately that are remembered. */
  latelyCount: number;
  /** Keeps the topic, a new one where the id is `null`; resolves when it is stored. */
  onOwn(id: string | null, name: string, words: string[]): Promise<boolean>;
  onRemoveOwn(id: string): void;
  onTry(words: string[]): Promise<DryRun | null>;
  onForget(): void;
}

/** Topics of the reader's own, tried on papers seen lately before they are kept. */
export function OwnTopics({ say, latelyCount, onOwn, onRemoveOwn, onTry, onForget, ...presses }: OwnTopicsProps) {
  const [edited, setEdited] = useState<OwnTopic | null>(null);
  return (
    <>
      <h2>{i18n.t('topics.own')}</h2>
      <p class="quiet-words">{i18n.t('topics.ownAre')}</p>
      {say.own.length > 0 && (
        <ul class="topic-rows own">
          {say.own.map((topic) => (
            <TopicRow key={topic.id} id={topic.id} name={topic.name} note={topic.words.join(', ')} say={say} {...presses}>
              <button type="button" class="button" aria-label={i18n.t('topics.editLabel', [topic.name])} onClick={() => setEdited(topic)}>{i18n.t('topics.edit')}</button>
              <button type="button" class="button" aria-label={i18n.t('topics.removeLabel', [topic.name])} onClick={() => onRemoveOwn(topic.id)}>{i18n.t('topics.remove')}</button>
            </TopicRow>
          ))}
        </ul>
      )}
      {edited === null && say.own.length >= SAY_BOUNDS.own
        ? <p class="quiet-words">{i18n.t('topics.tooMany')}</p>
        : <OwnForm key={edited?.id ?? ''} edited={edited} onOwn={onOwn} onTry={onTry} onDone={() => setEdited(null)} />}
      <p class="quiet-words lately">{i18n.t('topics.lately', [String(latelyCount)])} {latelyCount > 0 && <button type="button" class="link" onClick={() => onForget()}>{i18n.t('topics.forget')}</button>}</p>
    </>
  );
}

interface OwnFormProps extends Pick<OwnTopicsProps, 'onOwn' | 'onTry'> {
  /** `null`: a new one. */
  edited: OwnTopic | null;
  onDone(): void;
}

function OwnForm({ edited, onOwn, onTry, onDone }: OwnFormProps) {
  const [name, setName] = useState(edited?.name ?? '');
  const [text, setText] = useState(edited?.words.join('\n') ?? '');
  const [run, setRun] = useState<DryRun | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const words = text.split(/[\n,]/).map((word) => word.trim()).filter((word) => word !== '');
  const isWhole = name.trim() !== '' && words.length > 0;
  const keep = async (event: Event) => {
    event.preventDefault();
    if (!isWhole || !(await onOwn(edited?.id ?? null, name, words))) return;
    setName('');
    setText('');
    setRun(null);
    field.current?.focus();
    onDone();
  };
  return (
    <form class="own-form" onSubmit={(event) => void keep(event)}>
      <label>{i18n.t('topics.name')}<input ref={field} type="text" class="field" maxLength={SAY_BOUNDS.name} value={name} onInput={(event) => setName(event.currentTarget.value)} /></label>
      <label>
        {i18n.t('topics.words')}
        <textarea rows={3} value={text} onInput={(event) => { setText(event.currentTarget.value); setRun(null); }} />
      </label>
      <div class="row">
        <button type="button" class="button" disabled={words.length === 0} onClick={() => void onTry(words).then(setRun)}>{i18n.t('topics.try')}</button>
        <button type="submit" class="button main" disabled={!isWhole}>{i18n.t(edited === null ? 'topics.add' : 'topics.save')}</button>
        {edited !== null && <button type="button" class="quiet" onClick={onDone}>{i18n.t('topics.cancel')}</button>}
      </div>
      <output>{run !== null && wordsOf(run)}</output>
      {run !== null && run.matches.length > 0 && <Matches run={run} />}
    </form>
  );
}

function wordsOf({ seen, matches }: DryRun): string {
  const saved = matches.filter(({ isSaved }) => isSaved).length;
  return seen === 0 ? i18n.t('topics.nothingSeen') : i18n.t('topics.wouldStand', [String(matches.length), String(seen), String(saved)]);
}

function Matches({ run: { matches } }: { run: DryRun }) {
  return (
    <ul class="matches" aria-label={i18n.t('topics.matches')}>
      {matches.slice(0, NAMED).map(({ key, title, words, isSaved }) => (
        <li key={key}><span dir="auto">{title}</span> <small>{words.map((one) => `“${one}”`).join(', ')}{isSaved && <> · {i18n.t('topics.isSaved')}</>}</small></li>
      ))}
      {matches.length > NAMED && <li>{i18n.t('topics.moreMatches', [String(matches.length - NAMED)])}</li>}
    </ul>
  );
}
