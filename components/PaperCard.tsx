import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Act } from '../domain/decision.ts';
import { STATUSES, type Status } from '../domain/reading-list.ts';
import { isIdentifierTitle } from '../domain/duplicates.ts';
import { CardFacts } from './CardFacts.tsx';
import { CardMeta } from './CardMeta.tsx';
import { CardRules, VerdictLine } from './CardRules.tsx';
import { CardTopics } from './CardTopics.tsx';
import { tagsAct, type CardPaper, type PaperActions } from './card-paper.ts';
import { useHighlight } from './highlight.ts';
import { Icon } from './icons.tsx';
import { LikeYours } from './LikeYours.tsx';
import { Notes } from './Notes.tsx';
import { Rating } from './Rating.tsx';
import { STATUS_WORDS } from './status-words.ts';
import { Tags } from './Tags.tsx';
import { Title } from './Title.tsx';
import { WhyForYou } from './WhyForYou.tsx';

export interface PaperCardProps {
  card: CardPaper;
  actions: PaperActions;
  /** The topic the panel is filtered by. */
  topic: string | null;
  onTopic(id: string): void;
  /** Shows the paper's row on the page; absent where there is none. */
  onLocate?: ((key: string) => void) | undefined;
  isSelected: boolean;
  onSelect(key: string, isRange: boolean): void;
  /** Open from the start: a page about this one paper. */
  isOne?: boolean;
  /** Changes when the card was asked for from its row. */
  flash: number;
  /** Changes when a note was asked for from its row. */
  noteAsked: number;
  /** The same of tags. */
  tagsAsked?: number;
  /** The same of which saved papers it is like. */
  whyAsked?: number;
}

const NO_FACTS: never[] = [];

function hasFacts({ facts = NO_FACTS, kept }: CardPaper): boolean {
  return facts.length > 0 || kept?.record.sources !== undefined || kept?.record.suggestions !== undefined;
}

/** A paper: what it is, what it is about, what the reader has done with it. */
export function PaperCard(props: PaperCardProps) {
  const { card, actions, topic, onTopic, onLocate, isSelected, onSelect, isOne = false, flash, noteAsked, tagsAsked = 0, whyAsked = 0 } = props;
  const { key, kept, topics } = card;
  const [notesAsked, setNotesAsked] = useState(0);
  const [asked, tag] = useTagsAsked(tagsAsked);
  const paper = kept !== null && isIdentifierTitle(card.paper.title) ? kept.record.paper : card.paper;
  const saved = kept?.record.saved;
  const isDismissed = kept?.record.dismissedAt !== undefined;
  const decide = (act: Act) => actions.decide([card], act);
  const element = useRef<HTMLElement>(null);
  useFlash(element, flash);
  useEffect(() => {
    if (noteAsked > 0) setNotesAsked((times) => times + 1);
  }, [noteAsked]);
  useSelectKey(element, () => onSelect(key, false));
  useHighlight(element, topics);
  return (
    <article ref={element} class={`card${isSelected ? ' selected' : ''}${isDismissed ? ' dismissed' : ''}`} data-key={key} tabIndex={-1} aria-label={paper.title}>
      <div class="card-head">
        <h2>{paper.url === undefined ? <Title text={paper.title} /> : <a href={paper.url} target="_blank" rel="noreferrer"><Title text={paper.title} /></a>}</h2>
        {!isOne && (
          <div class="corner">
            <input
              type="checkbox" class="select" checked={isSelected} aria-label={i18n.t('card.select', [paper.title])}
              onClick={(event) => onSelect(key, event.shiftKey)}
            />
            {onLocate !== undefined && <button type="button" class="quiet locate" title={i18n.t('card.locate')} aria-label={i18n.t('card.locate')} onClick={() => onLocate(key)}><Icon name="locate" /></button>}
          </div>
        )}
      </div>
      <CardMeta paper={paper} upvotes={card.upvotes} elsewhere={card.elsewhere} seen={card.seen} since={card.since} />
      {hasFacts(card) && <CardFacts facts={card.facts ?? NO_FACTS} kept={kept} actions={actions} />}
      {card.pickedBy?.map(({ by, note }, n) => <PickedWords key={n} by={by} note={note} />)}
      {card.like !== undefined
        ? <LikeYours count={card.like} reasons={card.forYou?.reasons()} asked={whyAsked} onAsk={() => actions.explain?.()} onLeaveOut={actions.leaveOut} />
        : card.forYou !== undefined && <WhyForYou reasons={card.forYou.reasons()} onLeaveOut={actions.leaveOut} />}
      <VerdictLine card={card} actions={actions} />
      <CardTopics paper={card.paper} topics={topics} topic={topic} onTopic={onTopic} actions={actions} />
      {paper.summary !== undefined && <p class="summary" dir="auto">{paper.summary.text} <small>{i18n.t('card.summaryBy', [paper.summary.source])}</small></p>}
      {paper.abstract !== undefined && <details class="abstract" open={isOne}><summary>{i18n.t('card.abstract')}</summary><p dir="auto">{paper.abstract}</p></details>}
      <div class="row acts">
        <SaveButton isSaved={saved !== undefined} onPress={() => decide({ verb: saved === undefined ? 'save' : 'remove' })} />
        <DismissButton isDismissed={isDismissed} onPress={() => decide({ verb: isDismissed ? 'restore' : 'dismiss' })} />
        <button type="button" class="quiet note-button" onClick={() => setNotesAsked((times) => times + 1)}><Icon name="note" />{i18n.t('note.add')}</button>
        {saved !== undefined && kept !== null && <StatusSelect status={saved.status} onChange={(status) => void decide({ verb: 'status', status })} />}
        {saved !== undefined && kept !== null && <Rating rating={saved.rating ?? null} stamp={kept.record.changedAt} onRate={(rating) => decide({ verb: 'rating', rating })} />}
        {saved !== undefined && kept !== null && saved.tags.length === 0 && <Tags tags={[]} asked={asked} onChange={(tags) => tag(() => decide(tagsAct([], tags)))} />}
        {saved === undefined && asked > 0 && <Tags key={asked} tags={[]} asked={asked} onChange={(tags) => tag(() => decide(tagsAct([], tags)))} />}
        <CardRules paper={paper} topics={topics} actions={actions} />
      </div>
      {saved !== undefined && kept !== null && saved.tags.length > 0 && <Tags tags={saved.tags} asked={asked} onChange={(tags) => tag(() => decide(tagsAct(saved.tags, tags)))} />}
      <Notes paper={card.paper} notes={kept?.notes ?? []} actions={actions} asked={notesAsked} />
    </article>
  );
}

/** "Picked by Ana Lind", and what she wrote. */
function PickedWords({ by, note }: { by: string; note: string | undefined }) {
  return <p class="picked"><strong dir="auto">{i18n.t('picks.by', [by])}</strong>{note !== undefined && <span dir="auto">{note}</span>}</p>;
}

/** Whether what a press has asked for is still on its way; a second press before that does nothing. */
function useOnce(onPress: () => Promise<unknown>): [boolean, () => void] {
  const [isBusy, setBusy] = useState(false);
  const isUnderWay = useRef(false);
  return [isBusy, () => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setBusy(true);
    void onPress().finally(() => {
      isUnderWay.current = false;
      setBusy(false);
    });
  }];
}

function DismissButton({ isDismissed, onPress }: { isDismissed: boolean; onPress(): Promise<unknown> }) {
  const [isBusy, press] = useOnce(onPress);
  return (
    <button type="button" class="quiet dismiss" aria-busy={isBusy} onClick={press}>
      <Icon name={isDismissed ? 'restore' : 'dismiss'} />{i18n.t(isDismissed ? 'card.restore' : 'card.dismiss')}
    </button>
  );
}

/** As wide saved as not. */
function SaveButton({ isSaved, onPress }: { isSaved: boolean; onPress(): Promise<unknown> }) {
  const [isBusy, press] = useOnce(onPress);
  return (
    <button type="button" class="save" aria-pressed={isSaved} aria-busy={isBusy} onClick={press}>
      <Icon name="bookmark" /><span>{i18n.t(isSaved ? 'card.saved' : 'card.save')}</span>
    </button>
  );
}

function StatusSelect({ status, onChange }: { status: Status; onChange(status: Status): void }) {
  return (
    <select class="status" aria-label={i18n.t('card.status')} value={status} onChange={(event) => onChange(event.currentTarget.value as Status)}>
      {STATUSES.map((one) => <option key={one} value={one}>{i18n.t(STATUS_WORDS[one])}</option>)}
    </select>
  );
}

/** What was asked for and is not done yet; 0 when it is. */
function useTagsAsked(tagsAsked: number): [number, (work: () => Promise<unknown>) => void] {
  const [done, setDone] = useState(0);
  return [tagsAsked === done ? 0 : tagsAsked, (work) => {
    setDone(tagsAsked);
    void work();
  }];
}

/** `x` selects the card that has the focus in it, unless something is being typed there. */
function useSelectKey(element: { current: HTMLElement | null }, onKey: () => void): void {
  const current = useRef(onKey);
  current.current = onKey;
  useEffect(() => {
    const pressed = ({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      const isTyping = target instanceof HTMLElement && target.matches('textarea, select, input:not([type="checkbox"], [type="range"])');
      if (key === 'x' && !isTyping && !ctrlKey && !metaKey && !altKey) current.current();
    };
    const card = element.current;
    card?.addEventListener('keydown', pressed);
    return () => card?.removeEventListener('keydown', pressed);
  }, []);
}

/** Brings the card into view and rings it for a moment. */
function useFlash(element: { current: HTMLElement | null }, asked: number): void {
  useEffect(() => {
    const card = element.current;
    if (asked === 0 || card === null) return undefined;
    card.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
    card.classList.add('flash');
    const timer = setTimeout(() => card.classList.remove('flash'), 1_600);
    return () => {
      clearTimeout(timer);
      card.classList.remove('flash');
    };
  }, [asked]);
}
