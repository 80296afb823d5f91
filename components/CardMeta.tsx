import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { authorName } from '../domain/authors.ts';
import { programName } from '../domain/elsewhere.ts';
import { localPart } from '../domain/identifiers.ts';
import type { DigestChange } from '../domain/digest.ts';
import type { Author, Paper } from '../domain/paper.ts';
import type { SeenBefore } from '../domain/seen.ts';
import { dateWords, instantWords, recentDay } from './date-words.ts';

/** Names shown before the rest is folded away. */
const SHOWN = 4;

/** Who, when, where, and the ways to it. */
export function CardMeta({ paper, upvotes, elsewhere, seen, since }: { paper: Paper; upvotes: number | null; elsewhere?: string | undefined; seen?: SeenBefore | null | undefined; since?: DigestChange | undefined }) {
  const { identifiers, publishedOn, venue, url, pdfUrl, codeUrl, projectUrl, discussionUrl, withdrawn, version } = paper;
  const arxiv = identifiers.find((one) => one.startsWith('arxiv:'));
  const doi = identifiers.find((one) => one.startsWith('doi:'));
  const facts = [
    seen === null ? <strong key="new" class="new">{i18n.t('card.new')}</strong> : since?.isNew && <strong key="new" class="new">{i18n.t('card.newHere')}</strong>,
    withdrawn && <strong key="withdrawn" class="warn">{i18n.t('card.withdrawn')}</strong>,
    venue && <span key="venue" class="venue">{venue.standing === 'accepted' ? i18n.t('card.acceptedAt', [venue.name]) : venue.name}</span>,
    publishedOn && <time key="date" dateTime={publishedOn}>{dateWords(publishedOn)}</time>,
    upvotes !== null && <span key="upvotes" title={i18n.t('card.upvotes', upvotes)}>▲ {upvotes}{since?.upvotes !== undefined && <> <strong class="new" title={i18n.t('card.upvotesMore', [String(since.upvotes)])}>+{since.upvotes}</strong></>}</span>,
    seen && <span key="seen" title={`${instantWords(seen.at)}\n${i18n.t('settings.seenTimes', seen.times)}`}>{i18n.t('card.seen', [recentDay(seen.at), seen.site])}</span>,
    elsewhere !== undefined && <span key="elsewhere">{i18n.t('card.elsewhere', [programName(elsewhere)])}</span>,
    arxiv && <Link key="arxiv" href={url ?? `https://arxiv.org/abs/${localPart(arxiv)}`} words={`arXiv:${localPart(arxiv)}${version === undefined ? '' : `v${version}`}`} />,
    doi && <Link key="doi" href={`https://doi.org/${localPart(doi)}`} words={i18n.t('card.doi')} />,
    pdfUrl && <Link key="pdfUrl" href={pdfUrl} words={i18n.t('card.pdf')} />,
    codeUrl && <Link key="codeUrl" href={codeUrl} words={i18n.t('card.code')} />,
    projectUrl && <Link key="projectUrl" href={projectUrl} words={i18n.t('card.project')} />,
    discussionUrl && <Link key="discussionUrl" href={discussionUrl} words={i18n.t('card.discussion')} />,
  ].filter(Boolean);
  return (
    <>
      <Authors authors={paper.authors} isComplete={paper.authorsComplete !== false} />
      {facts.length > 0 && <ul class="meta">{facts.map((fact, n) => <li key={n}>{fact}</li>)}</ul>}
    </>
  );
}

function Link({ href, words }: { href: string; words: string }) {
  return <a href={href} target="_blank" rel="noreferrer">{words}</a>;
}

function Authors({ authors, isComplete }: { authors: readonly Author[]; isComplete: boolean }) {
  const [isWhole, setWhole] = useState(false);
  if (authors.length === 0) return null;
  const isFolded = !isWhole && authors.length > SHOWN + 1;
  const names = (isFolded ? authors.slice(0, SHOWN) : authors).map(authorName).join(', ');
  return (
    <p class="by" dir="auto">
      {names}
      {isFolded && <> <button type="button" class="link" onClick={() => setWhole(true)}>{i18n.t('card.moreAuthors', authors.length - SHOWN)}</button></>}
      {!isFolded && !isComplete && <> {i18n.t('card.andOthers')}</>}
    </p>
  );
}
