import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { compareFamilies, printCurve } from './train-topics/compare.ts';
import { readCorpus } from './train-topics/corpus.ts';
import { certaintyFrom, judgeOrdered, orderFrom } from './train-topics/decide.ts';
import { metIn } from './train-topics/examples.ts';
import { fit, fitTitles, scoresOf, withoutAbstract, type Fitted, type Read } from './train-topics/fit.ts';
import { judgementLine } from './train-topics/judge.ts';
import { agreement, onePerPaper, readLabels } from './train-topics/labels.ts';
import { readLexicon } from './train-topics/lexicon.ts';
import { modelFile } from './train-topics/write-model.ts';

/**
 * `npm run train-topics`: rebuilds the model from the labels and the papers beside the repository; the same file every time.
 * `-- --compare`: kinds of models against each other. `-- --curve`: what more labels bring.
 */
const MODEL = join(import.meta.dirname, '../domain/topics/model.json');
const PARTS = 5;
const SIZE = { abstract: { weights: 50_000, words: 7_500 }, title: { weights: 25_000, words: 5_000 } };
/** How much recall counts beside precision. */
const BETA = { abstract: 1, title: 0.7 };

interface Scored {
  paper: Read;
  abstract: Float32Array;
  title: Float32Array;
}

const labels = readLabels();
const { papers, f1, primary, ml } = agreement(labels);
console.log(`${labels.length} labels; ${papers} papers read twice: F1 ${f1.toFixed(3)}, same primary ${primary.toFixed(3)}, same ml ${ml.toFixed(3)}`);
const corpus = readCorpus();
const read = onePerPaper(labels).flatMap((label): Read[] => {
  const source = corpus.get(label.id);
  return source === undefined ? [] : [{ source, label }];
});
const known = new Set(read.map(({ label }) => label.id));
const unread = [...corpus.values()].filter(({ id, abstract }) => !known.has(id) && abstract !== '');
const lexicon = metIn(corpus.values(), readLexicon());

const { values: asked } = parseArgs({ options: { compare: { type: 'boolean' }, curve: { type: 'boolean' } } });
if (asked.compare) compareFamilies(read, unread, lexicon, SIZE.abstract);
else if (asked.curve) printCurve(read, lexicon, SIZE.abstract);
else rebuild();

function rebuild(): void {
  const scored = scoreAll();
  const readings = { abstract: decided('abstract', scored), title: decided('title', scored) };
  const whole = learn(read);
  const file = modelFile(
    { fitted: whole.abstract, certainty: readings.abstract.certainty }, { fitted: whole.title, certainty: readings.title.certainty },
    orderFrom(readings.abstract.scores, readings.abstract.papers, readings.abstract.certainty.thresholds),
  );
  const written = `${JSON.stringify(file)}\n`;
  writeFileSync(MODEL, written);
  console.log(`domain/topics/model.json: ${file.terms.split('\n').length} terms, ${Math.round(gzipSync(written, { level: 9 }).length / 1000)} kB gzipped`);
}

function learn(some: readonly Read[]): { abstract: Fitted; title: Fitted } {
  const abstract = fit(some, lexicon, SIZE.abstract);
  return { abstract, title: fitTitles(some, unread, abstract, lexicon, SIZE.title) };
}

/** Scores of papers by models that have not seen them. Those sought for rare topics teach, but only random ones say how often a topic is met. */
function scoreAll(): Scored[] {
  const scored: Scored[] = [];
  for (let part = 0; part < PARTS; part++) {
    const { abstract, title } = learn(read.filter((_, n) => n % PARTS !== part));
    for (const [n, paper] of read.entries()) {
      if (n % PARTS === part && paper.label.drawn === 'random') scored.push({ paper, abstract: scoresOf(paper.source, abstract), title: scoresOf(withoutAbstract(paper.source), title) });
    }
    console.log(`part ${part + 1} of ${PARTS} scored by what the others teach`);
  }
  return scored;
}

function decided(kind: 'abstract' | 'title', scored: readonly Scored[]) {
  const scores = scored.map((one) => one[kind]);
  const seen = scored.map(({ paper }): Read => (kind === 'abstract' ? paper : { ...paper, source: withoutAbstract(paper.source) }));
  const certainty = certaintyFrom(scores, seen, BETA[kind]);
  console.log(`${kind === 'abstract' ? 'with abstract ' : 'by title alone'}, ${seen.length} papers not learned from: ${judgementLine(judgeOrdered(scores, seen, certainty.thresholds))}`);
  return { certainty, scores, papers: seen };
}
