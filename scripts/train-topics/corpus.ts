import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Papers and labels to measure with lie beside the repository; they are not ours to carry. */
export const SHARED = join(import.meta.dirname, '../../../shared');

/** A paper of the corpora, as the classifier sees it. */
export interface CorpusPaper {
  id: string;
  title: string;
  abstract: string;
  /** None for papers of Hugging Face's pages, which show none. */
  categories: string[];
}

/** All papers of the corpora, by id. Throws where they are not there. */
export function readCorpus(): Map<string, CorpusPaper> {
  const papers = new Map<string, CorpusPaper>();
  for (const [file, hasCategories] of [['papers-hf', false], ['papers-arxiv', true]] as const) {
    const path = join(SHARED, `corpora/${file}.jsonl.gz`);
    if (!existsSync(path)) throw new Error(`${path} is not there; the papers are needed to train and to measure`);
    for (const line of gunzipSync(readFileSync(path)).toString('utf8').split('\n')) {
      if (line === '') continue;
      const { id, title, abstract, categories } = JSON.parse(line) as { id: string; title: string; abstract?: string; categories?: string[] };
      if (!papers.has(id)) papers.set(id, { id, title, abstract: abstract ?? '', categories: hasCategories ? (categories ?? []) : [] });
    }
  }
  return papers;
}

/** A paper of a gold file (`topics/score.mjs` says how they are counted). */
export interface GoldPaper {
  id: string;
  title: string;
  categories?: string[] | null;
}

/** The papers of `topics/gold-<name>.json`, with their abstracts where the corpora have them. */
export function readGold(name: string, corpus: ReadonlyMap<string, CorpusPaper>): CorpusPaper[] {
  const { papers } = JSON.parse(readFileSync(join(SHARED, `topics/gold-${name}.json`), 'utf8')) as { papers: GoldPaper[] };
  const byTitle = new Map([...corpus.values()].map((paper) => [titleKey(paper.title), paper]));
  return papers.map(({ id, title, categories }) => {
    const known = corpus.get(id) ?? byTitle.get(titleKey(title));
    return { id, title, abstract: known?.abstract ?? '', categories: categories ?? [] };
  });
}

function titleKey(title: string): string {
  return title.toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim();
}
