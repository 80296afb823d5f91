/** Bytes of a file name without its ending: what every system and sync service takes. */
const STEM_BYTES = 120;

/** File names are compared as systems do that know neither case nor the forms of letters. */
export function sameName(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** A file name that every system takes, no two alike; it is then taken. */
export function unusedStem(key: string, taken: Set<string>): string {
  const safe = cut(key.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[.-]+|[. -]+$/g, '') || 'paper', STEM_BYTES - 6);
  const base = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(safe) ? `${safe}-` : safe;
  let stem = base;
  for (let n = 2; taken.has(sameName(stem)); n++) stem = `${base}-${n}`;
  taken.add(sameName(stem));
  return stem;
}

function cut(text: string, bytes: number): string {
  let short = text;
  while (new TextEncoder().encode(short).length > bytes) short = [...short].slice(0, -1).join('');
  return short;
}
