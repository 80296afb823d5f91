import { localPart } from '../../domain/identifiers.ts';

/** The own page of the article with that DOI in the journal that `url` belongs to. */
export function addressOfArticle(doi: string, url: string): string {
  const { origin, pathname } = new URL(url);
  return `${origin}/${pathname.split('/')[1]}/article?id=${localPart(doi)}`;
}
