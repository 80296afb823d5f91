import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { topicRows } from '../../../domain/topics/catalogue.ts';
import { shippedModel } from '../../../domain/topics/model.ts';

describe('the shipped model', () => {
  const model = shippedModel();

  it('has at most 150 kB gzipped', () => {
    expect(gzipSync(readFileSync('domain/topics/model.json'), { level: 9 }).length).toBeLessThanOrEqual(150_000);
  });

  it('knows every topic of the catalogue, and weights for each', () => {
    expect(model.topics).toEqual(topicRows.map(({ id }) => id));
    for (const reading of [model.abstract, model.title]) {
      const weighed = new Set([...reading.weightsOf.values()].flat().filter(({ weight }) => weight > 0).map(({ topic }) => model.topics[topic]));
      expect(topicRows.filter(({ id }) => !weighed.has(id)).map(({ id }) => id)).toEqual([]);
      for (const table of [reading.bias, reading.thresholds]) expect(table).toHaveLength(topicRows.length);
    }
  });

  it('holds single terms, no sentences', () => {
    expect([...model.abstract.weightsOf.keys()].filter((term) => term.split(' ').length > 6)).toEqual([]);
  });
});
