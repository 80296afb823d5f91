/** 256 kB: with 200,000 keys one in sixty of all others is taken for one of them. */
const BITS = 2 ** 21;
const HASHES = 4;

/** Whether a key may be among many, told without asking for it: never a wrong no, seldom a wrong yes (Bloom, CACM 13:7, 1970). */
export class KeyFilter {
  readonly bits: Uint8Array<ArrayBuffer>;

  constructor(bits: Uint8Array<ArrayBuffer> = new Uint8Array(BITS / 8)) {
    this.bits = bits;
  }

  add(key: string): void {
    for (const bit of bitsOf(key)) this.bits[bit >> 3]! |= 1 << (bit & 7);
  }

  mayHave(key: string): boolean {
    return bitsOf(key).every((bit) => (this.bits[bit >> 3]! & (1 << (bit & 7))) !== 0);
  }
}

/** Two FNV-1a hashes, the others made of them (Kirsch and Mitzenmacher, 2006). */
function bitsOf(key: string): number[] {
  let [a, b] = [0x811c9dc5, 0x01000193];
  for (let n = 0; n < key.length; n++) {
    a = Math.imul(a ^ key.charCodeAt(n), 0x01000193);
    b = Math.imul(b + key.charCodeAt(n), 0x85ebca6b) ^ (b >>> 13);
  }
  return Array.from({ length: HASHES }, (_, n) => ((a + Math.imul(n, b | 1)) >>> 0) % BITS);
}
