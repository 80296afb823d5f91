/**
 * Hosts whose own pages act on single keys, so that ours stay silent there until the reader switches them on. What was looked through and
 * has none: the result and profile pages of Google Scholar (Escape, and arrows in its menus), by their scripts.
 */
export const SITES_WITH_KEYS: readonly { host: string; name: string }[] = [
  // ? s t w l g…
  { host: 'github.com', name: 'GitHub' },
  { host: 'gist.github.com', name: 'GitHub Gist' },
  // ? s t e r n p [ ] g…: gitlab.com/gitlab-org/gitlab, doc/user/shortcuts.md
  { host: 'gitlab.com', name: 'GitLab' },
  // j k l, digits
  { host: 'www.youtube.com', name: 'YouTube' },
  // n l r t m u b o /
  { host: 'x.com', name: 'X' },
];

const HOSTS = new Set(SITES_WITH_KEYS.map(({ host }) => host));

export function hasOwnKeys(host: string): boolean {
  return HOSTS.has(host);
}
