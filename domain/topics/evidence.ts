import { type Phrase, phrasesIn, strengths } from './lexicon.ts';
import { type Token, tokensOf } from './tokens.ts';
import type { Evidence, TopicSource } from './topic.ts';

/** What a paper's words say for one topic. */
export interface Case {
  /** Sum over distinct cues of strength × place; a sure cue in the title alone gives 1.35. */
  points: number;
  /** Distinct cues that are more than hints. */
  cues: number;
  /** One of them is sure by itself. */
  sure: boolean;
  /** The first place of each cue, the heaviest first. */
  evidence: Evidence[];
}

/** What a cue's place is worth; `again`: each further place, three at most; `hints`: all hints together at most. */
export const placeWeights = { title: 1.35, keywords: 1, opening: 0.55, closing: 0.45, body: 0.4, again: 0.1, hints: 0.4 };

/** The case for each topic that has any word for it. */
export function casesFor(source: TopicSource): Map<string, Case> {
  const uses = new Map<string, Map<Phrase, Use>>();
  for (const { name, text } of fieldsOf(source)) {
    for (const found of foundIn(name, text)) record(uses, found);
  }
  return new Map([...uses].map(([id, byPhrase]) => [id, caseOf([...byPhrase.values()])]));
}

interface Found {
  phrase: Phrase;
  weight: number;
  evidence: Place;
}

/** Where words stand; what part of a topic they earned shows when all are found. */
type Place = Omit<Evidence, 'share'>;

interface Use {
  strength: number;
  weight: number;
  times: number;
  evidence: Place;
}

function fieldsOf({ title, abstract, keywords }: TopicSource): { name: Evidence['field']; text: string }[] {
  return [
    { name: 'title', text: title },
    { name: 'keywords', text: keywords?.join('; ') ?? '' },
    { name: 'abstract', text: abstract ?? '' },
  ];
}

function foundIn(field: Evidence['field'], text: string): Found[] {
  const tokens = tokensOf(text);
  const last = tokens.at(-1)?.sentence ?? 0;
  return phrasesIn(tokens).flatMap(({ phrases, from, to }) => {
    const first = tokens[from];
    const end = tokens[to - 1]?.end;
    if (!first || end === undefined || isDenied(tokens, from)) return [];
    const weight = weightOf(field, first.sentence, last);
    return phrases.map((phrase) => ({ phrase, weight, evidence: { words: text.slice(first.at, end), field, at: first.at } }));
  });
}

function weightOf(field: Evidence['field'], sentence: number, last: number): number {
  if (field === 'title') return placeWeights.title;
  if (field === 'keywords') return placeWeights.keywords;
  if (sentence < 2) return placeWeights.opening;
  return sentence === last ? placeWeights.closing : placeWeights.body;
}

const denials = new Set(['unlike', 'without', 'beyond', 'than', 'no', 'not']);

/** What the paper says it does not do: `unlike diffusion models`, `without any fine-tuning`, `instead of attention`. */
function isDenied(tokens: Token[], from: number): boolean {
  const [second, before] = [tokens[from - 2]?.folded, tokens[from - 1]?.folded];
  if (before === undefined) return false;
  return denials.has(before) || (second !== undefined && denials.has(second) && /(?:al|ing|ed|ive|any)$/.test(before))
    || (second === 'instead' && before === 'of');
}

function record(uses: Map<string, Map<Phrase, Use>>, { phrase, weight, evidence }: Found): void {
  for (const [id, strength] of phrase.topics) {
    const byPhrase = uses.get(id) ?? new Map<Phrase, Use>();
    uses.set(id, byPhrase);
    const before = byPhrase.get(phrase);
    if (before) before.times++;
    else byPhrase.set(phrase, { strength, weight, times: 1, evidence });
  }
}

function caseOf(uses: Use[]): Case {
  uses.sort((a, b) => worth(b) - worth(a));
  const cues = uses.filter((use) => use.strength > strengths.hint);
  const hints = uses.filter((use) => use.strength <= strengths.hint);
  const sum = total(uses);
  return {
    points: total(cues) + Math.min(total(hints), placeWeights.hints),
    cues: cues.length,
    sure: cues.some((use) => use.strength >= strengths.sure),
    evidence: uses.map((use) => ({ ...use.evidence, share: Math.floor((worth(use) / sum) * 1000) / 1000 })),
  };
}

function total(uses: Use[]): number {
  return uses.reduce((sum, use) => sum + worth(use), 0);
}

function worth({ strength, weight, times }: Use): number {
  return strength * (weight + placeWeights.again * Math.min(times - 1, 3));
}
