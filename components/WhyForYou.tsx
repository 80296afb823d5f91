import { i18n } from '#i18n';
import type { Reasons } from '../domain/ranking/for-you.ts';
import type { SignedTerm } from '../domain/ranking/model.ts';
import { Title } from './Title.tsx';

/** Why the order For you puts a paper where it is. A press on a term leaves it out. */
export function WhyForYou({ reasons: { terms, like }, onLeaveOut }: { reasons: Reasons; onLeaveOut(term: SignedTerm): void }) {
  if (terms.length === 0 && like.length === 0) return null;
  return (
    <div class="why-for-you">
      {terms.length > 0 && (
        <ul aria-label={i18n.t('ranking.why')}>
          {terms.map((term) => <li key={term.id}><TermButton term={term} onPress={() => onLeaveOut(term)} /></li>)}
        </ul>
      )}
      {like.length > 0 && <p>{i18n.t('ranking.likeThese', like.length)} <Title text={like[0]!} />{like.length > 1 && '…'}</p>}
    </div>
  );
}

function TermButton({ term: { name, weight }, onPress }: { term: SignedTerm; onPress(): void }) {
  const isFor = weight > 0;
  const says = i18n.t(isFor ? 'ranking.speaksFor' : 'ranking.speaksAgainst', [name]);
  return (
    <button type="button" class={`term ${isFor ? 'for' : 'against'}`} title={i18n.t('ranking.leaveOut', [name])} aria-label={`${says}. ${i18n.t('ranking.leaveOut', [name])}`} onClick={onPress}>
      <span aria-hidden="true">{isFor ? '+' : '−'}</span> <span dir="auto">{name}</span>
    </button>
  );
}
