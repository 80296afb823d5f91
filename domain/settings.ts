import type { KeyScheme } from './citation-key.ts';
import type { RankingSettings } from './ranking/settings.ts';
import type { SeenSettings } from './seen.ts';
import type { RowLookSettings } from './row-looks.ts';
import type { Rule } from './rules/rule.ts';
import type { TemplateSettings } from './templates/template.ts';
import type { TopicSay } from './topics/say.ts';
import type { TriageKeys } from './triage-keys.ts';

/** What the reader has set for the library as a whole. */
export interface Settings {
  /** Match patterns of sites not to be read though the browser would allow it. */
  sitesOff: string[];
  /** How citation keys are made. */
  citationKeys: KeyScheme;
  /** The say about topics. */
  topics: TopicSay;
  /** Templates of the reader's own, and which is used where. */
  templates: TemplateSettings;
  /** The order For you. */
  ranking: RankingSettings;
  /** The name under which the reader hands picks to others. */
  pickerName: string;
  /** Whether and how long what was seen is kept. */
  seen: SeenSettings;
  /** How rows look that the reader is done with. */
  rowLooks: RowLookSettings;
  /** What is watched and muted, the oldest first. */
  rules: Rule[];
  /** The keys that act on pages. */
  triageKeys: TriageKeys;
}

export type Setting = { [K in keyof Settings]: { key: K; value: Settings[K] } }[keyof Settings];
