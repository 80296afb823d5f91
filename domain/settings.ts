/** What the reader has set, and what belongs to a library as a whole: the match patterns of sites not to be read though the browser would allow it. */
export type Setting = { key: 'sitesOff'; value: string[] };
