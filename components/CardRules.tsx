import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { authorName } from '../domain/authors.ts';
import type { Paper } from '../domain/paper.ts';
import { saidOfTopic } from '../domain/rules/proposal.ts';
import type { RuleSaid, Verdict } from '../domain/rules/rule.ts';
import { wordsOfRule, wordsOfVerdict } from '../domain/rules/verdict-words.ts';
import type { Topic } from '../domain/topics/topic.ts';
import type { CardPaper, PaperActions } from './card-paper.ts';
import { Icon } from './icons.tsx';

/** Authors that a rule is offered for; of a paper with many, the first and the last. */
const AUTHORS = 4;

/** What the reader's rules say of the paper, in words, with the way back from a mute. */
export function VerdictLine({ card, actions }: { card: CardPaper; actions: PaperActions }) {
  const { verdict, topics, kept } = card;
  if (verdict == null) return null;
  const { gaveWay, more } = wordsOfVerdict(verdict, topics);
  const isSaved = kept?.record.saved !== undefined;
  const isUnmuted = kept?.record.unmutedAt !== undefined;
  const isMute = verdict.kind === 'mute';
  return (
    <p class={`verdict ${verdict.kind}`} dir="auto">
      <strong>{mainWords(verdict, topics, isSaved, isUnmuted)}</strong>{gaveWay !== '' && <> · {i18n.t('rules.gaveWay', [gaveWay])}</>}{more > 0 && <> · {i18n.t('rules.moreHold', more)}</>}
      {isMute && !isSaved && <> · <button type="button" class="link" onClick={() => void actions.decide([card], { verb: isUnmuted ? 'mute' : 'unmute' })}>{i18n.t(isUnmuted ? 'mark.muteAgain' : 'mark.show')}</button></>}
    </p>
  );
}

function mainWords(verdict: Verdict, topics: readonly Topic[], isSaved: boolean, isUnmuted: boolean): string {
  const { deciding } = wordsOfVerdict(verdict, topics);
  if (verdict.kind === 'watch') return i18n.t('card.watchedBecause', [deciding]);
  if (isSaved) return i18n.t('card.mutedButSaved', [deciding]);
  return i18n.t(isUnmuted ? 'card.mutedButShown' : 'card.mutedBecause', [deciding]);
}

interface CardRulesProps {
  paper: Paper;
  topics: readonly Topic[];
  actions: PaperActions;
}

/** Rules that can be begun at this paper: about its topics, authors, venue, categories, or words. */
export function CardRules({ paper, topics, actions }: CardRulesProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <button type="button" class="quiet rule-button" title={i18n.t('card.rule')} aria-label={i18n.t('card.rule')} aria-expanded={isOpen} aria-controls={isOpen ? id : undefined} onClick={() => setOpen(!isOpen)}><Icon name="rule" /></button>
      {isOpen && (
        <ul id={id} class="rule-menu" aria-label={i18n.t('card.ruleAbout')}>
          {offered(paper, topics).map((said) => (
            <li key={`${said.by} ${said.text}`}><button type="button" class="link" dir="auto" onClick={() => actions.beginRule(said)}>{said.text === '' ? i18n.t('card.ruleWords') : wordsOfRule(said, topics)}</button></li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Begun as mutes; the form asks. */
function offered({ authors, venue, categories }: Paper, topics: readonly Topic[]): RuleSaid[] {
  const some = authors.length <= AUTHORS ? authors : [...authors.slice(0, AUTHORS - 1), authors.at(-1)!];
  const about: Pick<RuleSaid, 'by' | 'text'>[] = [
    ...topics.filter(({ group }) => group !== 'category').map((topic) => saidOfTopic(topic.id)), ...some.map((author) => ({ by: 'author' as const, text: authorName(author) })),
    ...(venue === undefined ? [] : [{ by: 'venue' as const, text: venue.name }]), ...categories.slice(0, AUTHORS).map((text) => ({ by: 'category' as const, text })), { by: 'words', text: '' },
  ];
  return about.map((one) => ({ kind: 'mute', ...one }));
}
