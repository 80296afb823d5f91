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
    const [a, b] = hashesOf(key);
    for (let n = 0; n < HASHES; n++) {
      const bit = bitOf(a, b, n);
      this.bits[bit >> 3]! |= 1 << (bit & 7);
    }
  }

  mayHave(key: string): boolean {
    const [a, b] = hashesOf(key);
    for (let n = 0; n < HASHES; n++) {
      const bit = bitOf(a, b, n);
      if ((this.bits[bit >> 3]! & (1 << (bit & 7))) === 0) return false;
    }
    return true;
  }
}

/** Two FNV-1a hashes. */
function hashesOf(key: string): [number, number] {
  let [a, b] = [0x811c9dc5, 0x01000193];
  for (let n = 0; n < key.length; n++) {
    const unit = key.charCodeAt(n);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b + unit, 0x85ebca6b) ^ (b >>> 13);
  }
  return [a, b];
}

/** Others are made of the two (Kirsch and Mitzenmacher, 2006). */
function bitOf(a: number, b: number, n: number): number {
  return ((a + Math.imul(n, b | 1)) >>> 0) % BITS;
}
