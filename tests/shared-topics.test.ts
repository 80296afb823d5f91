import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readGold } from '../scripts/train-topics/corpus.ts';
import { readLabels } from '../scripts/train-topics/labels.ts';

const isThere = existsSync('../shared/topics/gold-dev.json') && existsSync('../shared/corpora/papers-hf.jsonl.gz');

if (!isThere) console.log('skipped: no labelled papers at ../shared to measure the topics on');

/** What `evaluate-topics` prints about the papers of `gold-dev`, all together. */
function measured(...flags: string[]) {
  const printed = execFileSync(process.execPath, ['scripts/evaluate-topics.ts', ...flags], { encoding: 'utf8' });
  const dev = printed.slice(printed.indexOf('# gold-dev'));
  const number = (pattern: RegExp) => Number(pattern.exec(dev)![1]);
  return {
    precision: number(/chips\s+P ([\d.]+)/), recall: number(/chips\s+P [\d.]+\s+R ([\d.]+)/), f1: number(/F1 ([\d.]+)/), primary: number(/strict ([\d.]+)%/), among: number(/in topics ([\d.]+)%/),
    withTopic: number(/coverage\s+ml ([\d.]+)%/), mlOutside: number(/ML on non-ML\s+([\d.]+)%/),
  };
}

describe.skipIf(!isThere)('topics of papers that a reader labelled', () => {
  it('are found from title and abstract', () => {
    const { precision, recall, f1, primary, among, withTopic, mlOutside } = measured();
    expect(precision).toBeGreaterThanOrEqual(0.86);
    expect(recall).toBeGreaterThanOrEqual(0.72);
    expect(f1).toBeGreaterThanOrEqual(0.78);
    expect(primary).toBeGreaterThanOrEqual(72);
    expect(among).toBeGreaterThanOrEqual(84);
    expect(withTopic).toBeGreaterThanOrEqual(94);
    expect(mlOutside).toBeLessThanOrEqual(3);
  }, 60_000);

  it('are found from the title alone', () => {
    const { precision, recall } = measured('--titles');
    expect(precision).toBeGreaterThanOrEqual(0.88);
    expect(recall).toBeGreaterThanOrEqual(0.55);
  }, 60_000);

  it('were not learned from those papers', () => {
    const learned = new Set(readLabels().map(({ id }) => id));
    for (const name of ['seed', 'dev', 'rare']) expect(readGold(name, new Map()).filter(({ id }) => learned.has(id))).toEqual([]);
  });
});
