import type { TemplateSettings } from './templates/template.ts';

/** What the reader has set for the library as a whole. */
export type Setting =
  /** Match patterns of sites not to be read though the browser would allow it. */
  | { key: 'sitesOff'; value: string[] }
  | { key: 'templates'; value: TemplateSettings };
