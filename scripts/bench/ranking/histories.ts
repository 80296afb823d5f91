import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseAuthor } from '../../../domain/authors.ts';
import type { RankSource } from '../../../domain/ranking/terms.ts';
import { classify } from '../../../domain/topics/classify.ts';
import { seeded } from '../../train-topics/random.ts';
import { SHARED } from '../../train-topics/corpus.ts';

/** A paper of Hugging Face's daily pages, as it was listed. */
export interface DailyPaper {
  source: RankSource;
  upvotes: number;
  date: string;
  /** Keywords that a machine made of it: what simulated interests are told by, and the ranking never sees. */
  keywords: string;
}

/** One page a simulated reader went through, and what was done there. */
export interface ReadPage {
  papers: readonly DailyPaper[];
  relevant: readonly boolean[];
  acts: readonly ('saved' | 'dismissed' | 'passed')[];
}

/**
 * Interests, each told by the keywords of a paper and by those that spoil it. They are mixes: no single word, topic or author of a paper
 * says whether it belongs.
 */
export const INTERESTS: Readonly<Record<string, { likes: RegExp; not?: RegExp }>> = {
  'fast inference': { likes: /kv[- ]cache|speculative|quantiz|sparse attention|inference (efficien|accel|latency|speed)|pruning|throughput/, not: /image|video|visual/ },
  'video generation': { likes: /video (generation|diffusion|synthesis|editing)|temporal (consistency|coherence)/, not: /benchmark/ },
  'rewards and reasoning': { likes: /verifiable reward|grpo|group relative|reward (hacking|model)|process reward/, not: /visual|vision|image|multimodal/ },
  robots: { likes: /vision-language-action|robot|manipulation|embodied|locomotion/ },
  'shape and space': { likes: /gaussian splat|\bmesh|nerf|\b3d (gen|recon|scene|object)|point cloud|novel view/ },
  'agents at work': { likes: /gui agent|tool (use|call|learn)|computer use|web agent|swe-bench|software engineering|code agent/ },
  'finding and citing': { likes: /retriev|\brag\b|rerank|embedding model|deep research|citation/ },
  'voice and sound': { likes: /speech|audio|\btts\b|music|voice|sound/ },
  'trust': { likes: /jailbreak|safety|hallucinat|unlearning|backdoor|watermark|adversarial|privacy/, not: /video|3d/ },
  'odd mixture': { likes: /diffusion language model|mixture-of-experts|scaling law|state space|mamba|tokeniz|optimizer|muon/ },
};

export const PAGE = 80;
/** What a reader notices of what is of interest, dismisses of what is not, and saves of it by mistake, the more the more upvotes it has. */
const NOTICES = 0.9;
const DISMISSES = 0.1;
const MISTAKES = 0.04;

/** All papers with keywords in the order of their days, each day in the order of its page. `null` where the corpora are not there. */
export function dailyPapers(): DailyPaper[] | null {
  const path = join(SHARED, 'corpora/papers-hf.jsonl.gz');
  if (!existsSync(path)) return null;
  const lines = gunzipSync(readFileSync(path)).toString('utf8').split('\n').filter((line) => line !== '');
  const papers = lines.map((line) => JSON.parse(line) as { title: string; abstract: string; authors: string[]; upvotes: number; date: string; ai_keywords?: string[] });
  return papers.filter((one) => (one.ai_keywords?.length ?? 0) > 0).map((one) => ({
    source: sourceOf(one), upvotes: one.upvotes, date: one.date, keywords: one.ai_keywords!.join('; ').toLowerCase(),
  })).sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
}

function sourceOf({ title, abstract, authors }: { title: string; abstract: string; authors: string[] }): RankSource {
  const topics = classify({ title, abstract, categories: [] }).map(({ id, name }) => ({ id, name }));
  return { title, abstract, authors: authors.map(parseAuthor), categories: [], topics };
}

/** Goes through the pages from one on, and tells of each. The same seed, the same acts. */
export function* readingHistory(papers: readonly DailyPaper[], interest: string, from: number, seed: number): Generator<ReadPage> {
  const random = seeded(seed);
  const { likes, not } = INTERESTS[interest]!;
  for (let at = from; at + PAGE <= papers.length; at += PAGE) {
    const page = papers.slice(at, at + PAGE);
    const byUpvotes = page.map(({ upvotes }) => page.filter((other) => other.upvotes < upvotes).length / PAGE);
    const relevant = page.map(({ keywords }) => likes.test(keywords) && not?.test(keywords) !== true);
    const acts = page.map((_, n) => {
      const chance = random();
      if (relevant[n]) return chance < NOTICES ? 'saved' : 'passed';
      if (chance < MISTAKES * byUpvotes[n]!) return 'saved';
      return chance > 1 - DISMISSES ? 'dismissed' : 'passed';
    });
    yield { papers: page, relevant, acts };
  }
}
