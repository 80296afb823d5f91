/** The match pattern of everything at an address's host, which is what permissions are asked for; `null` where there is none to ask for. */
export function originPattern(url: string): string | null {
  const parsed = URL.parse(url);
  // Match patterns take no port, in Firefox; a pattern without one covers all.
  return parsed !== null && /^https?:$/.test(parsed.protocol) && parsed.hostname !== '' ? `${parsed.protocol}//${parsed.hostname}/*` : null;
}

/** The host of such a pattern, or of any match pattern: `dblp.org` of `https://dblp.org/search*`. */
export function hostOf(pattern: string): string {
  const start = pattern.indexOf('://') + 3;
  return pattern.slice(start, pattern.indexOf('/', start));
}

/** What is asked for to reach Zotero on this machine: no site, and never read as one. */
export const ZOTERO_HOST = 'http://127.0.0.1/*';

/** Whether it names one host that can be a site; `*://*\/*` and `<all_urls>` do not, and are nothing that Gloss ever asks for. */
export function isOneHost(pattern: string): boolean {
  return pattern !== ZOTERO_HOST && /^(?:https?|\*):\/\/[^/*]+\//.test(pattern);
}

/** The permissions a site's listings need, from its adapter's match patterns: each host once, encrypted where it can be. */
export function originsOf(matches: readonly string[]): string[] {
  return [...new Set(matches.map((pattern) => `${pattern.startsWith('http:') ? 'http' : 'https'}://${hostOf(pattern)}/*`))].filter(isOneHost);
}
