import type { Format } from './format.ts';

/** Every format, one line each, in the order readers see. */
export const FORMATS: readonly Format[] = [
  { id: 'markdown', extension: 'md', mediaType: 'text/markdown', isText: true, load: () => import('./markdown.ts') },
  { id: 'obsidian', extension: 'zip', mediaType: 'application/zip', isText: false, load: () => import('./obsidian.ts') },
  { id: 'logseq', extension: 'zip', mediaType: 'application/zip', isText: false, load: () => import('./logseq.ts') },
  { id: 'bibtex', extension: 'bib', mediaType: 'application/x-bibtex', isText: true, load: () => import('./bibtex.ts') },
  { id: 'biblatex', extension: 'bib', mediaType: 'application/x-bibtex', isText: true, load: () => import('./biblatex.ts') },
  { id: 'csl-json', extension: 'json', mediaType: 'application/vnd.citationstyles.csl+json', isText: true, load: () => import('./csl-json.ts') },
  { id: 'json', extension: 'json', mediaType: 'application/json', isText: true, load: () => import('./json.ts') },
];
