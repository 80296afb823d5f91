import type { Adapter, Listing } from './adapter.ts';
import { readAlert } from './google-scholar/alert.ts';
import { readCitation, readMetrics, readProfile } from './google-scholar/citations.ts';
import { readSearch } from './google-scholar/search.ts';

/** `*` stands for the countries: com, de, co.jp, com.br and some two hundred more. */
const HOST = '*://scholar.google.*';

/** The title of a paper in an alert; by-line, snippet and links follow it. */
const ALERT = 'h3:has(> a.gse_alrt_title)';

/**
 * Google Scholar: searches, cited-by lists and "My library" (`.gs_r .gs_ri`), profiles (`tr.gsc_a_tr`), a venue's most cited papers
 * (`#gsc_mpat_table tr`), a saved alert (`h3 > a.gse_alrt_title`) and the page of one citation (`#gsc_oci_title`). All print names
 * short and cut long lines with "…". Established from saved pages of 2016 to 2024, Zotero's public translator and public scrapers.
 */
export const googleScholar: Adapter = {
  id: 'google-scholar',
  name: 'Google Scholar',
  matches: [`${HOST}/scholar`, `${HOST}/citations`, `${HOST}/scholar_alerts`],
  marks: {
    within: '.gs_r .gs_ri, tr.gsc_a_tr td.gsc_a_t, td.gsc_mpat_t, ' + ALERT,
    rows: ['.gs_r', 'tr.gsc_a_tr', '#gsc_mpat_table tr', ALERT, `${ALERT} + div`, `${ALERT} + div + div`, `${ALERT} + div + div + div`], gapPx: 4,
  },
  expects: ['authors'],
  readListing,
};

function readListing(document: Document, url: string): Listing {
  const { pathname, searchParams } = new URL(url);
  if (pathname === '/scholar_alerts') return readAlert(document, url);
  if (pathname === '/scholar') return readSearch(document, url);
  switch (searchParams.get('view_op')) {
    case 'view_citation': return readCitation(document, url);
    case 'list_hcore': return readMetrics(document, url);
    default: return readProfile(document, url);
  }
}
