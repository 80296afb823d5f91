import type { Adapter, Listing } from './adapter.ts';
import { readForum } from './openreview/forum.ts';
import { addressOfNote, readNote } from './openreview/note.ts';
import { find, textOf, titleOf } from './read.ts';

/**
 * OpenReview's lists of notes (venues, submissions, searches, profiles) and forums. A venue's tabs are panels of one page, of which
 * one is shown. The markup is that of the site's public source; saved pages of 2019–2021 and public scrapers of 2024–2026 agree with it.
 *     2018–2021: li.note[data-id] > h4 > a[href^="/forum?id="]      since: ul.submissions-list > li > div.note > h4 > a
 *     both then: .note-authors, .note-meta-info, .note-content (folded or open)
 */
export const openreview: Adapter = {
  id: 'openreview',
  name: 'OpenReview',
  matches: ['group', 'search', 'submissions', 'profile', 'venue', 'venues', 'forum', 'forum/*'].map((path) => `https://openreview.net/${path}`),
  marks: { within: '.note:not(.note-activity):has(> h4 > a)', rows: ['.note:has(> h4 > a)'], gapPx: 4 },
  expects: ['url', 'identifiers'],
  readListing: (document, url) => (/^\/forum\b/.test(new URL(url).pathname) ? readForum(document, url) : readNotes(document, url)),
};

/** Consoles, news of a venue and frames around a note from several sources are notes by class only. */
const NOTE = '.note:not(.note-activity, .invitation-link, :has(.note))';
/** What stands in a list's stead until it has come. */
const LOADING = '.spinner-container, .loading-message';
/** A list that is empty says so; a directory lists other pages. */
const NOTHING = '.empty-message, .venues-list';
/** Tabs not shown, and dialogues that are shut. */
const HIDDEN = '.tab-pane:not(.active), [aria-hidden="true"], [hidden]';

function readNotes(document: Document, url: string): Listing {
  const shown = (selector: string) => [...document.querySelectorAll(selector)].filter((one) => one.closest(HIDDEN) === null);
  const notes = shown(NOTE);
  const loading = notes.length > 0 ? [] : shown(LOADING);
  const isEmpty = notes.length + loading.length === 0 && shown(NOTHING).length > 0;
  return {
    kind: 'list', heading: textOf(document.querySelector('#header h1, h1')), date: null, ...(isEmpty ? { stated: 0 } : {}),
    rows: notes.length > 0 ? notes : loading,
    readRow: (row) => (row.matches(LOADING) ? 'not-loaded' : readRow(row, url)),
  };
}

/** A search also finds reviews and comments, whose address names them beside their paper. */
function readRow(row: Element, url: string): ReturnType<Listing['readRow']> {
  const link = find(row, 'h4 a[href*="/forum"]');
  const heading = row.querySelector('h4');
  const address = addressOfNote(link?.getAttribute('href'), url);
  if (address.isReply || row.querySelector('.note-parent-title') !== null) return null;
  const title = titleOf(link) ?? titleOf(heading, [...(heading?.querySelectorAll('a, button') ?? [])]);
  return title === null ? 'no-title' : { entry: readNote(title, address, row, url), place: row };
}
