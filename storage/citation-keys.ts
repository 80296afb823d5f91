import { makeCitationKey, type KeyScheme } from '../domain/citation-key.ts';
import type { Paper } from '../domain/paper.ts';
import type { Tables } from './database.ts';
import { schemeIn } from './settings.ts';

/** Citation keys that no paper has yet, issued within one transaction. Keys that differ in case alone would be one to BibTeX. */
export class CitationKeys {
  #tables: Tables;
  #scheme: KeyScheme | null = null;
  #taken = new Set<string>();
  /** Beginnings of keys of which it is known who has them. */
  #asked = new Set<string>();

  constructor(tables: Tables) {
    this.#tables = tables;
  }

  /** The same in another transaction, as long as nobody has issued a key in between. */
  in(tables: Tables): CitationKeys {
    const keys = new CitationKeys(tables);
    [keys.#scheme, keys.#taken, keys.#asked] = [this.#scheme, this.#taken, this.#asked];
    return keys;
  }

  /** Looks up at once what will be asked of these papers one by one. */
  async prepare(papers: readonly Paper[]): Promise<void> {
    const scheme = this.#scheme ??= await schemeIn(this.#tables);
    const bases = new Set(papers.map((paper) => baseOf(paper, scheme)));
    const unasked = [...bases].filter((base) => !this.#asked.has(base));
    if (unasked.length === 0) return;
    const taken = await this.#tables.papers.where('citationKey').startsWithAnyOfIgnoreCase(unasked).keys();
    for (const key of taken as string[]) this.#taken.add(key.toLowerCase());
    for (const base of unasked) this.#asked.add(base);
  }

  /** A key for the paper, from now on its own. */
  async issue(paper: Paper): Promise<string> {
    await this.prepare([paper]);
    const key = makeCitationKey(paper, (one) => this.#taken.has(one.toLowerCase()), this.#scheme!);
    this.#taken.add(key.toLowerCase());
    return key;
  }
}

function baseOf(paper: Paper, scheme: KeyScheme): string {
  return makeCitationKey(paper, () => false, scheme);
}
