/** The library's places, in the order of its navigation. The first one is shown where the address names none. */
export const PLACES = ['papers', 'import', 'export', 'backup', 'topics', 'rules', 'settings'] as const;
export type PlaceName = (typeof PLACES)[number];

/** Where in the library the reader is: `#papers/ID` is the place and what is open in it. */
export interface Place {
  name: PlaceName;
  /** `''`: nothing in particular. */
  open: string;
}

export function placeOf(hash: string): Place {
  const [name = '', open = ''] = hash.replace(/^#/, '').split('/', 2);
  return { name: PLACES.find((one) => one === name) ?? PLACES[0], open: decoded(open) };
}

export function addressOf(name: PlaceName, open = ''): string {
  return open === '' ? `#${name}` : `#${name}/${encodeURIComponent(open)}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
