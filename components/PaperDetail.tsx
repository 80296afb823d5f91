import { i18n } from '#i18n';
import type { CardPaper, PaperActions } from './card-paper.ts';
import { dateWords } from './date-words.ts';
import { PaperCard } from './PaperCard.tsx';
import { addressOf } from './places.ts';

interface PaperDetailProps {
  card: CardPaper;
  actions: PaperActions;
  topic: string | null;
  onTopic(id: string): void;
}

/** One paper with everything that is kept about it. */
export function PaperDetail({ card, actions, topic, onTopic }: PaperDetailProps) {
  const { paper, kept } = card;
  const saved = kept?.record.saved;
  const facts: [string, string | undefined][] = [
    [i18n.t('library.savedOn'), saved && dateWords(saved.savedAt.slice(0, 10))],
    [i18n.t('library.citationKey'), kept?.record.citationKey],
    [i18n.t('library.categories'), paper.categories.join(', ') || undefined],
    [i18n.t('library.keywords'), paper.keywords?.join(', ') || undefined],
    [i18n.t('library.comments'), paper.comments],
  ];
  return (
    <>
      <h1 class="voice if-alone">{i18n.t('library.paper')}</h1>
      <a class="quiet back" href={addressOf('papers')}>← {i18n.t('library.back')}</a>
      <PaperCard card={card} actions={actions} topic={topic} onTopic={onTopic} isSelected={false} onSelect={() => undefined} isOne flash={0} noteAsked={0} />
      <dl class="facts">
        {facts.map(([name, value]) => value !== undefined && <div key={name}><dt>{name}</dt><dd dir="auto">{value}</dd></div>)}
      </dl>
    </>
  );
}
