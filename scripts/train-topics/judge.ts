import { topicRow } from '../../domain/topics/catalogue.ts';
import { isTopic, type Label } from './labels.ts';

/** How well chips fit labels, counted as `topics/score.mjs` counts them. */
export interface Judgement {
  precision: number;
  recall: number;
  f1: number;
  /** Share of papers whose first chip is the primary, and one of the topics; any category is right where the primary is one. */
  firstIsPrimary: number;
  firstIsTopic: number;
  /** Share of papers outside machine learning with a topic of it that no reader would defend: the worst error. */
  mlOutside: number;
}

/** Judges the chips of papers, in their order. */
export function judge(chips: readonly (readonly string[])[], labels: readonly Label[]): Judgement {
  let [right, wrong, missed, primary, among, outside] = [0, 0, 0, 0, 0, 0];
  for (const [n, label] of labels.entries()) {
    const shown = chips[n]!;
    for (const chip of shown.filter(isTopic)) {
      if (label.topics.includes(chip)) right++;
      else if (!label.acceptable.includes(chip)) wrong++;
    }
    missed += label.topics.filter((topic) => isTopic(topic) && !shown.includes(topic)).length;
    if (!label.isMl && shown.some((chip) => topicRow(chip)?.ml === true && !label.topics.includes(chip) && !label.acceptable.includes(chip))) outside++;
    const first = shown[0] ?? '';
    const isCategory = !isTopic(first) && first !== '';
    if (first === label.primary || (isCategory && !isTopic(label.primary))) primary++;
    if (label.topics.includes(first) || (isCategory && label.topics.some((topic) => !isTopic(topic)))) among++;
  }
  const [precision, recall] = [right / (right + wrong || 1), right / (right + missed || 1)];
  return { precision, recall, f1: (2 * right) / (2 * right + wrong + missed || 1), firstIsPrimary: primary / labels.length, firstIsTopic: among / labels.length, mlOutside: outside / (labels.filter(({ isMl }) => !isMl).length || 1) };
}

/** One line of a table. */
export function judgementLine({ precision, recall, f1, firstIsPrimary, firstIsTopic, mlOutside }: Judgement): string {
  return `P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}  first ${firstIsPrimary.toFixed(3)} / ${firstIsTopic.toFixed(3)}  ML outside ${mlOutside.toFixed(3)}`;
}
