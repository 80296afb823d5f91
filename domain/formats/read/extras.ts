import type { Paper, Venue } from '../../paper.ts';
import { STATUSES, type Saved, type Status } from '../../reading-list.ts';
import { paperOf, present, type Known } from './known.ts';
import type { ReadPaper } from './result.ts';

/** What a record holds, before it is a paper. */
export interface RecordParts {
  known: Known;
  saved: Partial<Saved>;
  notes: string[];
  /** Our extra fields (FIELDS.md) by name, as written. */
  extras: ReadonlyMap<string, string>;
  line?: number | undefined;
}

/** Whether a file was written by Gloss, so that what it leaves out is not there. */
export function isWrittenByGloss(text: string): boolean {
  return text.includes('gloss-status');
}

/** The paper of a record, with what our extra fields say. */
export function assemble({ known, saved, notes, extras, line }: RecordParts): ReadPaper {
  const paper = paperOf(extras.size === 0 ? known : { ...known, ...present(knownExtras(extras)), ...identifiersOf(extras) });
  if (extras.get('gloss-url') === 'none') delete paper.url;
  takeVenue(paper, known.note, extras.get('gloss-venue'));
  const complete = extras.get('gloss-authors');
  if (complete === 'complete' || complete === 'incomplete') paper.authorsComplete = complete === 'complete';
  const list = extras.get('gloss-notes');
  const found: ReadPaper = { paper, notes: list === undefined ? notes.filter((note) => note.trim() !== '') : listOf(list) };
  const decided = savedOf(known, saved, extras);
  if (decided !== null) found.saved = decided;
  if (line !== undefined) found.line = line;
  return found;
}

function knownExtras(extras: ReadonlyMap<string, string>): Partial<Known> {
  const text = (name: string) => { const value = extras.get(`gloss-${name}`); return value === undefined ? undefined : textOf(value); };
  const list = (name: string) => { const value = extras.get(`gloss-${name}`); return value === undefined ? undefined : listOf(value); };
  const version = Number(extras.get('gloss-version'));
  const summary = text('summary');
  return {
    url: text('url'), pdfUrl: text('pdf'), codeUrl: text('code'), projectUrl: text('project'), discussionUrl: text('discussion'),
    categories: list('categories')!, keywords: list('keywords')!, comments: text('comments'),
    summary: summary === undefined ? undefined : { text: summary, source: text('summary-source') ?? '' },
    version: version >= 1 ? version : undefined, withdrawn: extras.get('gloss-withdrawn') === 'true' || undefined!,
  };
}

function identifiersOf(extras: ReadonlyMap<string, string>): Pick<Known, 'identifiers'> {
  const printed = extras.get('gloss-identifiers');
  return printed === undefined ? {} : { identifiers: printed.split(' ') };
}

const KINDS = new Set<string>(['conference', 'workshop', 'journal', 'unknown']);

function takeVenue({ venue }: Paper, note: string | undefined, printed: string | undefined): void {
  const [kind = '', standing = ''] = printed?.split(' ') ?? [];
  if (venue === undefined || !KINDS.has(kind) || !/^(?:accepted|published)$/.test(standing)) return;
  venue.kind = kind as Venue['kind'];
  if (standing === 'published' && venue.standing === 'accepted') venue.name = note ?? venue.name; // "Accepted at" is part of the name
  venue.standing = standing as Venue['standing'];
}

/** What the reader decided; `null` for a paper of our own file that is not on the reading list. */
function savedOf(known: Known, saved: Partial<Saved>, extras: ReadonlyMap<string, string>): Partial<Saved> | null {
  const status = extras.get('gloss-status');
  if (known.isExact && status === undefined) return null;
  const tags = extras.get('gloss-tags');
  return present({
    ...saved, status: statusOf(status) ?? saved.status, rating: ratingOf(extras.get('gloss-rating')) ?? saved.rating,
    savedAt: instantOf(extras.get('gloss-saved')) ?? saved.savedAt, citationKey: extras.get('gloss-key') ?? saved.citationKey,
    tags: tags === undefined ? saved.tags : listOf(tags),
  });
}

export function statusOf(text: string | undefined): Status | undefined {
  const word = text?.trim().toLowerCase().replace(/\s+/g, '-');
  return STATUSES.find((status) => status === word);
}

/** 0–5, from a number or from JabRef's `rank4`. */
export function ratingOf(text: string | undefined): number | undefined {
  const [, digits] = /^\s*(?:rank)?([0-5])(?:\.0)?\s*$/.exec(text ?? '') ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** An instant as ISO 8601 UTC; what is no date is not known. */
export function instantOf(text: string | undefined): string | undefined {
  if (text === undefined || !/^\d{4}-\d{2}-\d{2}(?:[T ]|$)/.test(text)) return undefined;
  const at = Date.parse(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(text) ? `${text.replace(' ', 'T')}Z` : text);
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
}

/** The text of an extra field. */
export function textOf(written: string): string {
  return written.replace(/\\([^])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
}

/** The items of a list in an extra field. */
export function listOf(written: string): string[] {
  if (written === '') return [];
  return written.split(/(?<=(?<!\\)(?:\\\\)*); /).map(textOf);
}

/** The notes of one field: a line `---` between two, a line that is itself `---` behind a backslash. */
export function notesOf(written: string): string[] {
  return written.split(/(?:\n|^)---(?:\n|$)/).map((note) => note.replace(/^\\(\\*---)$/gm, '$1'));
}
