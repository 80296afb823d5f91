import type { Format } from './format.ts';

/** Every format, one line each, in the order readers see. */
export const FORMATS: readonly Format[] = [
  { id: 'markdown', extension: 'md', mediaType: 'text/markdown', isText: true, load: () => import('./markdown.ts') },
  { id: 'obsidian', extension: 'zip', mediaType: 'application/zip', isText: false, load: () => import('./obsidian.ts') },
  { id: 'logseq', extension: 'zip', mediaType: 'application/zip', isText: false, load: () => import('./logseq.ts') },
  { id: 'bibtex', extension: 'bib', mediaType: 'application/x-bibtex', isText: true, load: () => import('./bibtex.ts') },
  { id: 'biblatex', extension: 'bib', mediaType: 'application/x-bibtex', isText: true, load: () => import('./biblatex.ts') },
  { id: 'ris', extension: 'ris', mediaType: 'application/x-research-info-systems', isText: true, load: () => import('./ris.ts') },
  { id: 'csl-json', extension: 'json', mediaType: 'application/vnd.citationstyles.csl+json', isText: true, load: () => import('./csl-json.ts') },
  { id: 'csv', extension: 'csv', mediaType: 'text/csv', isText: true, options: ['withMark'], load: () => import('./csv.ts') },
  { id: 'html', extension: 'html', mediaType: 'text/html', isText: true, load: () => import('./html.ts') },
  { id: 'zotero-rdf', extension: 'rdf', mediaType: 'application/rdf+xml', isText: true, load: () => import('./zotero-rdf.ts') },
  { id: 'json', extension: 'json', mediaType: 'application/json', isText: true, load: null },
];
