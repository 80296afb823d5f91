import { phraseName } from '../../domain/topics/phrases.ts';
import { audioRobotsCues } from './cues/audio-robots.ts';
import type { Cues, CueTable } from './cues/cue-table.ts';
import { domainsCues } from './cues/domains.ts';
import { efficiencyTrustCues } from './cues/efficiency-trust.ts';
import { imageCues } from './cues/images.ts';
import { languageModelCues } from './cues/language-models.ts';
import { languageCues } from './cues/language.ts';
import { learningCues } from './cues/learning.ts';
import { misleadingPhrases } from './cues/misleading.ts';
import { visionCues } from './cues/vision.ts';

/** What a phrase is thought to be worth before anything is measured, in the units of the model's weights. */
const PRIOR: Record<keyof Cues, number> = { sure: 5, likely: 2.5, hint: 1 };
const TABLES: CueTable[] = [
  languageModelCues, languageCues, imageCues, visionCues, audioRobotsCues, learningCues, efficiencyTrustCues, domainsCues,
];

/** The cues of each topic. */
export const cuesByTopic: ReadonlyMap<string, Cues> = new Map(TABLES.flatMap((table) => Object.entries(table)));

/** Phrase name → topic id → weight to begin with; no topics for a misleading phrase. */
export function readLexicon(): Map<string, Map<string, number>> {
  const phrases = new Map<string, Map<string, number>>();
  for (const phrase of misleadingPhrases) {
    const name = phraseName(phrase, true);
    if (name !== null) phrases.set(name, new Map());
  }
  for (const [id, cues] of cuesByTopic) for (const kind of ['sure', 'likely', 'hint'] as const) for (const phrase of cues[kind].split(';')) {
    const name = phraseName(phrase);
    if (name === null || phrases.has(`!${name}`)) continue;
    const topics = phrases.get(name) ?? new Map<string, number>();
    phrases.set(name, topics);
    if (!topics.has(id)) topics.set(id, PRIOR[kind]);
  }
  return phrases;
}
