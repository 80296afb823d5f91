import type { KeyScheme } from './citation-key.ts';
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
  /** The name under which the reader hands picks to others. */
  pickerName: string;
  /** The keys that act on pages. */
  triageKeys: TriageKeys;
}

export type Setting = { [K in keyof Settings]: { key: K; value: Settings[K] } }[keyof Settings];
