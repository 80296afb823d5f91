import { categoryRow, type MlShare } from './catalogue.ts';
import { isMisleading, type PhraseFinder } from './phrases.ts';
import { tokensOf, type Token } from './tokens.ts';
import type { Evidence, TopicSource } from './topic.ts';

/** Where words of a feature stand: `[at, end)` in UTF-16 units of the field. */
export interface Place {
  field: Evidence['field'];
  at: number;
  end: number;
}

/** One thing a paper's words or categories say, as a number; its places, the first ones. */
export interface Feature {
  /** Of a phrase `=name`; of one to three words in a row the folded words; of a word with capitals `^MoE`; else `cat:…` or `ml:…`. */
  name: string;
  value: number;
  places: readonly Place[];
}

/** What a phrase's place is worth, and each further place, three at most. */
const PLACE = { title: 0.68, keywords: 0.5, opening: 0.28, closing: 0.23, body: 0.2, again: 0.05 };
/** The words of a paper together have this length as a vector, however many there are. */
const LENGTH = 2;
/** A word counts 1 in an abstract or among the keywords, more the more often it comes, and this much more in the title. */
const IN_TITLE = 1.5;
const CATEGORY = 0.3;
const PLACES = 4;

/** Words that say nothing by themselves, nor at the ends of a few words in a row. */
const STOP = new Set((
  'a an the of in on for and or to with by from at as is are be been was were we our this that these those it its their they them which while where when what '
  + 'how can could may will would has have had do does not no than then such also both each into via using use used based new propose proposed present show '
  + 'shows paper results result method methods approach however more most other existing novel over under between through across without within well further '
  + 'first two three one only very many all some any there here i you he she his her'
).split(' '));

/** Whether a folded word says nothing by itself. */
export function isStopWord(word: string): boolean {
  return STOP.has(word);
}

/**
 * What a paper says, as numbers. Only features that `isKnown` are given; the words' common length is made of those alone.
 * What the paper says it does not do (`unlike diffusion models`) is left out.
 */
export function featuresOf(source: TopicSource, phrases: PhraseFinder, isKnown: (name: string) => boolean): Feature[] {
  const words = new Map<string, { count: number; inTitle: boolean; places: Place[] }>();
  const met = new Map<string, { worth: number; times: number; places: Place[] }>();
  for (const { field, text } of fieldsOf(source)) {
    const tokens = tokensOf(text);
    const denied = readPhrases(field, tokens, phrases, isKnown, met);
    readWords(field, tokens, denied, isKnown, words);
  }
  return [...phraseFeatures(met), ...wordFeatures(words), ...categoryFeatures(source).filter(({ name }) => isKnown(name))];
}

function fieldsOf({ title, abstract, keywords }: TopicSource): { field: Evidence['field']; text: string }[] {
  return [{ field: 'title', text: title }, { field: 'keywords', text: keywords?.join('; ') ?? '' }, { field: 'abstract', text: abstract ?? '' }];
}

/** Notes the phrases met; gives the tokens that say nothing: of what is denied, and of phrases that mislead. */
function readPhrases(
  field: Evidence['field'], tokens: readonly Token[], phrases: PhraseFinder, isKnown: (name: string) => boolean,
  met: Map<string, { worth: number; times: number; places: Place[] }>,
): ReadonlySet<number> {
  const denied = new Set<number>();
  const last = tokens.at(-1)?.sentence ?? 0;
  for (const { names, from, to } of phrases.in(tokens)) {
    if (names.some(isMisleading) || isDenied(tokens, from)) {
      for (let n = from; n < to; n++) denied.add(n);
      continue;
    }
    const place = { field, at: tokens[from]!.at, end: tokens[to - 1]!.end };
    const worth = worthOf(field, tokens[from]!.sentence, last);
    for (const name of names) {
      if (!isKnown(`=${name}`)) continue;
      const known = met.get(name);
      if (known === undefined) met.set(name, { worth, times: 1, places: [place] });
      else {
        known.worth = Math.max(known.worth, worth);
        known.times++;
        if (known.places.length < PLACES) known.places.push(place);
      }
    }
  }
  return denied;
}

function worthOf(field: Evidence['field'], sentence: number, last: number): number {
  if (field === 'title') return PLACE.title;
  if (field === 'keywords') return PLACE.keywords;
  if (sentence < 2) return PLACE.opening;
  return sentence === last ? PLACE.closing : PLACE.body;
}

/** What comes before what a paper does not do. */
const DENIALS = new Set(['unlike', 'without', 'beyond', 'than', 'no', 'not', 'outperform', 'outperforming', 'surpass', 'surpassing']);

/** `unlike diffusion models`, `without any fine-tuning`, `instead of attention`, `outperforms GRPO`. */
function isDenied(tokens: readonly Token[], from: number): boolean {
  const [second, before] = [tokens[from - 2]?.folded, tokens[from - 1]?.folded];
  if (before === undefined || tokens[from - 1]!.sentence !== tokens[from]!.sentence) return false;
  return DENIALS.has(before) || (second !== undefined && DENIALS.has(second) && /(?:al|ing|ed|ive|any)$/.test(before))
    || (second === 'instead' && before === 'of');
}

/** Notes the words with capitals and the runs of one to three words, none that begins or ends with a stop word. */
function readWords(
  field: Evidence['field'], tokens: readonly Token[], denied: ReadonlySet<number>, isKnown: (name: string) => boolean,
  words: Map<string, { count: number; inTitle: boolean; places: Place[] }>,
): void {
  const note = (name: string, from: number, to: number) => {
    if (!isKnown(name)) return;
    const known = words.get(name) ?? { count: 0, inTitle: false, places: [] };
    words.set(name, known);
    if (field === 'title') known.inTitle = true;
    else known.count++;
    if (known.places.length < PLACES) known.places.push({ field, at: tokens[from]!.at, end: tokens[to]!.end });
  };
  for (let from = 0; from < tokens.length; from++) {
    const { folded, written, sentence } = tokens[from]!;
    if (denied.has(from)) continue;
    if (/^\p{Lu}[\p{L}\d]*\p{Lu}/u.test(written)) note(`^${written}`, from, from);
    if (STOP.has(folded) || folded.length < 2) continue;
    note(folded, from, from);
    let run = folded;
    for (let to = from + 1; to < from + 3; to++) {
      const next = tokens[to];
      if (next === undefined || !next.joined || next.sentence !== sentence || denied.has(to)) break;
      run = `${run} ${next.folded}`;
      if (!STOP.has(next.folded)) note(run, from, to);
    }
  }
}

function phraseFeatures(met: Map<string, { worth: number; times: number; places: Place[] }>): Feature[] {
  return [...met].map(([name, { worth, times, places }]) => ({ name: `=${name}`, value: worth + PLACE.again * Math.min(times - 1, 3), places }));
}

function wordFeatures(words: Map<string, { count: number; inTitle: boolean; places: Place[] }>): Feature[] {
  const features = [...words].map(([name, { count, inTitle, places }]) => ({ name, value: (count > 0 ? 1 + 0.4 * Math.log(count) : 0) + (inTitle ? IN_TITLE : 0), places }));
  const length = Math.sqrt(features.reduce((sum, { value }) => sum + value * value, 0)) || 1;
  return features.map((feature) => ({ ...feature, value: (feature.value / length) * LENGTH }));
}

function categoryFeatures({ categories }: TopicSource): Feature[] {
  return [...categories.map((code) => `cat:${code}`), `ml:${mlShare(categories) ?? 'unknown'}`].map((name) => ({ name, value: CATEGORY, places: [] }));
}

/** By the first category that is known; `null` when there is none. */
export function mlShare(categories: readonly string[]): MlShare | null {
  return categories.map((code) => categoryRow(code)?.ml ?? null).find((share) => share !== null) ?? null;
}
