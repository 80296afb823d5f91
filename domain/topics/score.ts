import { featuresOf, type Feature } from './features.ts';
import type { ModelReading } from './model.ts';
import type { Evidence, TopicSource } from './topic.ts';

/** What the model says about one paper. */
export interface Scores {
  /** By topic index: how much speaks for it, in log-odds before calibration. */
  scores: Float32Array;
  features: readonly Feature[];
}

/** Adds up what each feature of the paper says for each topic. */
export function scoresOf(source: TopicSource, { weightsOf, phrases, bias }: ModelReading): Scores {
  const features = featuresOf(source, phrases, (name) => weightsOf.has(name));
  const scores = Float32Array.from(bias);
  for (const { name, value } of features) for (const { topic, weight } of weightsOf.get(name)!) scores[topic]! += weight * value;
  return { scores, features };
}

/** Words named for a topic, at most. */
const NAMED = 8;

/**
 * The words that earned the topic, those that earned most first. `share` is a word's part of all that speaks for it; words within
 * others that speak louder are counted to those.
 */
export function evidenceFor(topic: number, { features }: Scores, { weightsOf }: ModelReading, source: TopicSource): Evidence[] {
  const voices = features.flatMap((feature) => {
    const weight = weightsOf.get(feature.name)!.find((one) => one.topic === topic)?.weight ?? 0;
    return weight > 0 ? [{ feature, worth: weight * feature.value }] : [];
  }).sort((a, b) => b.worth - a.worth);
  const total = voices.reduce((sum, { worth }) => sum + worth, 0);
  const named: { evidence: Evidence; end: number; worth: number }[] = [];
  for (const { feature, worth } of voices) {
    const { places } = feature;
    const louder = places.map(({ field, at, end }) => named.find((one) => one.evidence.field === field && at < one.end && one.evidence.at < end)).find((one) => one !== undefined);
    if (louder !== undefined) louder.worth += worth;
    else if (places[0] !== undefined && named.length < NAMED) {
      const { field, at, end } = places[0];
      named.push({ evidence: { words: textOf(source, field).slice(at, end), field, at, share: 0 }, end, worth });
    }
  }
  return named.sort((a, b) => b.worth - a.worth).map(({ evidence, worth }) => ({ ...evidence, share: Math.floor((worth / total) * 1000) / 1000 }));
}

function textOf({ title, abstract, keywords }: TopicSource, field: Evidence['field']): string {
  return { title, abstract: abstract ?? '', keywords: keywords?.join('; ') ?? '', category: '' }[field];
}
