/**
 * Hosts whose own pages act on single keys, so that ours stay silent there until the reader switches them on. Each is documented by the
 * site. What was looked through and has none: the result and profile pages of Google Scholar (Escape and arrows in its menus alone), arXiv, dblp.
 */
export const SITES_WITH_KEYS: readonly { host: string; name: string }[] = [
  // docs.github.com/en/get-started/accessibility/keyboard-shortcuts
  { host: 'github.com', name: 'GitHub' },
  { host: 'gist.github.com', name: 'GitHub Gist' },
  // docs.gitlab.com/user/shortcuts
  { host: 'gitlab.com', name: 'GitLab' },
  // support.google.com/youtube/answer/7631406
  { host: 'www.youtube.com', name: 'YouTube' },
  // help.x.com/en/using-x/how-to-use-keyboard-shortcuts
  { host: 'x.com', name: 'X' },
  // docs.feedly.com/article/67
  { host: 'feedly.com', name: 'Feedly' },
  { host: 'www.inoreader.com', name: 'Inoreader' },
];

const HOSTS = new Set(SITES_WITH_KEYS.map(({ host }) => host));

export function hasOwnKeys(host: string): boolean {
  return HOSTS.has(host);
}
