/** What the reader has set for the library as a whole. */
export type Setting =
  /** Match patterns of sites not to be read though the browser would allow it. */
  | { key: 'sitesOff'; value: string[] }
  /** The name under which the reader hands picks to others. */
  | { key: 'pickerName'; value: string };
