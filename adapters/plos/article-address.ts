/** The DOI, as printed, of a `data-doi`, an older `info:doi/…`, or an article's address (`…/article?id=10.1371/…`); `null` when there is none. */
export function doiOf(text: string): string | null {
  const given = /^https?:/.test(text) ? (URL.parse(text)?.searchParams.get('id') ?? '') : text;
  return /^(?:info:doi\/)?(10\.\d{4,9}\/\S+)$/.exec(given.trim())?.[1] ?? null;
}

/** The article's own page in the journal that `url` belongs to. */
export function addressOfArticle(doi: string, url: string): string {
  const { origin, pathname } = new URL(url);
  return `${origin}/${pathname.split('/')[1]}/article?id=${doi}`;
}
