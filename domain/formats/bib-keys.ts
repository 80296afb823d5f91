/** Gives each of these keys, one after the other, as BibTeX takes it, in which case does not count when two are told apart. */
export function bibKeys(keys: readonly string[]): (key: string) => string {
  const taken = new Set<string>();
  const sound = new Set<string>();
  for (const key of keys) if (!UNSOUND.test(key)) sound.add(key.toLowerCase());
  return (given) => {
    const base = bibKey(given);
    let key = base;
    for (let n = 2; taken.has(key.toLowerCase()) || (base !== given && sound.has(key.toLowerCase())); n++) key = `${base}-${n}`;
    taken.add(key.toLowerCase());
    return key;
  };
}

/** What no key may have. */
const UNSOUND = /[\s"#%'(),={}\\~@^\p{C}]/u;
const ALL_UNSOUND = new RegExp(UNSOUND, 'gu');

function bibKey(key: string): string {
  return key.replace(ALL_UNSOUND, '') || 'paper';
}
