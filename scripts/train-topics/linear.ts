import { seeded, shuffle } from './random.ts';

/** A paper as the trainer sees it: feature numbers and their values. */
export interface Example {
  features: Int32Array;
  values: Float32Array;
  /** For each topic how likely it is given, 0–1; -1: acceptable, so that nothing is learned from it. */
  wanted: Float32Array;
}

/** Weights by feature × topic, row by row, and a bias a topic. */
export interface Linear {
  weights: Float32Array;
  bias: Float32Array;
}

export interface TrainingPlan {
  topics: number;
  features: number;
  /** Where the weights begin; they stay there as far as nothing speaks against it. */
  prior: Float32Array;
  epochs: number;
  rate: number;
  seed: number;
  /** Only these weights may be other than 0. */
  mask?: Uint8Array;
  bias?: Float32Array;
}

const FIRST_BIAS = -4;

/**
 * Logistic regression, one topic against the rest, by stochastic gradient descent with a rate of its own for each feature (AdaGrad). It
 * begins at a prior instead of being drawn towards 0, so that what is rare in the labels is left as it was thought to be.
 */
export function train(examples: readonly Example[], plan: TrainingPlan): Linear {
  const { topics, features, prior, epochs, rate, seed, mask } = plan;
  const weights = Float32Array.from(prior);
  const bias = plan.bias === undefined ? new Float32Array(topics).fill(FIRST_BIAS) : Float32Array.from(plan.bias);
  const featureGrowth = new Float32Array(features);
  const biasGrowth = new Float32Array(topics).fill(1e-3);
  const random = seeded(seed);
  const order = [...examples.keys()];
  for (let epoch = 0; epoch < epochs; epoch++) {
    const step = rate * (1 - (epoch / epochs) * 0.9);
    for (const n of shuffle(order, random)) {
      const example = examples[n]!;
      const error = errorOf(example, weights, bias);
      let size = 0;
      for (let topic = 0; topic < topics; topic++) {
        const off = error[topic]!;
        size += off * off;
        biasGrowth[topic]! += off * off;
        bias[topic]! -= (step * 0.1 * off) / Math.sqrt(biasGrowth[topic]!);
      }
      correct(weights, error, example, featureGrowth, size, step, mask);
    }
  }
  return { weights, bias };
}

function errorOf(example: Example, weights: Float32Array, bias: Float32Array): Float32Array {
  const error = scores(example, { weights, bias });
  for (let topic = 0; topic < error.length; topic++) {
    const wanted = example.wanted[topic]!;
    error[topic] = wanted < 0 ? 0 : 1 / (1 + Math.exp(-error[topic]!)) - wanted;
  }
  return error;
}

function correct(
  weights: Float32Array, error: Float32Array, { features, values }: Example, growth: Float32Array, size: number, step: number, mask: Uint8Array | undefined,
): void {
  const topics = error.length;
  for (let k = 0; k < features.length; k++) {
    const [feature, value] = [features[k]!, values[k]!];
    growth[feature]! += size * value * value;
    const rate = (step * value) / Math.sqrt(growth[feature]! + 1e-6);
    const row = feature * topics;
    for (let topic = 0; topic < topics; topic++) {
      if (mask === undefined || mask[row + topic] === 1) weights[row + topic]! -= rate * error[topic]!;
    }
  }
}

/** By topic: log-odds. */
export function scores({ features, values }: Pick<Example, 'features' | 'values'>, { weights, bias }: Linear): Float32Array {
  const sums = Float32Array.from(bias);
  const topics = sums.length;
  for (let k = 0; k < features.length; k++) {
    const row = features[k]! * topics;
    const value = values[k]!;
    for (let topic = 0; topic < topics; topic++) sums[topic]! += weights[row + topic]! * value;
  }
  return sums;
}
