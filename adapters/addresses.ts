import { hostOf } from '../domain/sites.ts';
import type { Adapter, MarkPlace } from './adapter.ts';

/**
 * The hosts whose listings are read without being asked; the manifest's `host_permissions`. Fixed for good: a host added here in an update
 * would switch the installed extension off until its reader agrees. Every other site is asked for one at a time, when its reader wants it.
 */
export const LISTING_HOSTS = [
  'https://huggingface.co/*', 'https://arxiv.org/*', 'https://export.arxiv.org/*', 'https://openreview.net/*', 'https://aclanthology.org/*',
  'https://papers.cool/*', 'https://www.alphaxiv.org/*', 'https://proceedings.mlr.press/*', 'https://proceedings.neurips.cc/*', 'https://papers.nips.cc/*',
  'https://openaccess.thecvf.com/*', 'https://dblp.org/*', 'https://scholar.google.com/*', 'https://www.semanticscholar.org/*',
  'https://pubmed.ncbi.nlm.nih.gov/*', 'https://www.biorxiv.org/*', 'https://www.medrxiv.org/*',
] as const;

/** What the gate knows of an adapter: which addresses are its listings, and which line to reserve there. */
export interface GateAddress {
  id: string;
  name: string;
  matches: readonly string[];
  within: MarkPlace['within'];
  gapPx: number;
}

/** The adapters' addresses as plain data, for the build to hand to the gate. */
export function gateAddresses(adapters: readonly Adapter[]): GateAddress[] {
  return adapters.map(gateAddress);
}

/** One adapter's. */
export function gateAddress({ id, name, matches, marks }: Adapter): GateAddress {
  return { id, name, matches, within: marks.within, gapPx: marks.gapPx };
}

/** Height of a mark without the gap above it, and the width it asks for where a box is only as wide as its text, in CSS pixels; entrypoints/listing-reader/mark.css draws to them. */
const MARK_HEIGHT_PX = 26;
const MARK_WIDTH_PX = 160;

/**
 * The style rule that keeps the mark's line free in every row, so that nothing moves when the mark comes or is thrown away. The
 * line is an empty box after everything in the element that the mark becomes the last child of; the mark lies over it and takes no
 * room itself. It goes before what the page itself rules for such a box, other than clearing floats. (A rule that gives the line up where a mark is, by `:has()`, would cost the page a style pass over its rows.)
 */
export function lineRule({ within, gapPx }: GateAddress): string {
  const height = `${MARK_HEIGHT_PX + gapPx}px`;
  const line = {
    content: "''", display: 'block', position: 'static', float: 'none', 'box-sizing': 'border-box', height, 'min-height': height, 'flex-shrink': 0,
    margin: 0, padding: 0, border: 0, background: 'none', contain: 'size', 'contain-intrinsic-width': `${MARK_WIDTH_PX}px`, 'pointer-events': 'none',
  };
  return `:is(${within})::after { ${Object.entries(line).map(([name, value]) => `${name}: ${value} !important`).join('; ')} }`;
}

/** The first whose match patterns cover the address; query and hash do not count. `null` when none does. */
export function addressOf<T extends { matches: readonly string[] }>(url: string, addresses: readonly T[]): T | null {
  const bare = url.replace(/[?#].*$/s, '');
  const { hostname } = new URL(url);
  return addresses.find(({ matches }) => matches.some((pattern) => isOfHost(hostname, pattern) && patternOf(pattern).test(bare))) ?? null;
}

/** Whether any of them is of this address's host. */
export function isKnownHost(url: string, addresses: readonly { matches: readonly string[] }[]): boolean {
  const { hostname } = new URL(url);
  return addresses.some(({ matches }) => matches.some((pattern) => isOfHost(hostname, pattern)));
}

/** Told without a regular expression for nearly all of some two hundred patterns: the gate asks on every page of its hosts. */
function isOfHost(hostname: string, pattern: string): boolean {
  const host = hostOf(pattern);
  return host === hostname || (host.includes('*') && new RegExp(`^${host.replaceAll('.', '\\.').replaceAll('*', '.*')}$`).test(hostname));
}

/** A match pattern as a regular expression; `*` stands for any characters, `*://` for http and https. */
function patternOf(pattern: string): RegExp {
  const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replace(/^\*:/, 'https?:').replaceAll('*', '.*')}$`);
}
