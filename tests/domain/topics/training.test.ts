import { describe, expect, it } from 'vitest';
import { categoryRow, topicRow } from '../../../domain/topics/catalogue.ts';
import { agreement, isTopic, onePerPaper, readLabels } from '../../../scripts/train-topics/labels.ts';

describe('labels that topics are learned from', () => {
  const labels = readLabels();

  it('name topics and categories that there are, four at most, the primary among them', () => {
    const known = (id: string) => (isTopic(id) ? topicRow(id) !== null : categoryRow(id.slice('cat:'.length)) !== null);
    expect(labels.filter(({ topics, acceptable }) => topics.length > 4 || ![...topics, ...acceptable].every(known) || topics.some((one) => acceptable.includes(one)))).toEqual([]);
  });

  it('never call a paper outside machine learning by one of its topics first', () => {
    const wrong = labels.filter(({ primary, isMl }) => !isMl && isTopic(primary) && topicRow(primary)!.ml);
    expect(wrong.length / labels.length).toBeLessThan(0.005);
  });

  it('cover at least 2,000 papers, 150 of them read twice with agreement', () => {
    expect(onePerPaper(labels).length).toBeGreaterThanOrEqual(2_000);
    const { papers, f1, primary } = agreement(labels);
    expect(papers).toBeGreaterThanOrEqual(150);
    expect(f1).toBeGreaterThan(0.9);
    expect(primary).toBeGreaterThan(0.85);
  });
});
