/** The text of a file, whatever its encoding; `null` when it is none. Line ends are as they were. */
export function decode(bytes: Uint8Array): string | null {
  const wide = wideEncoding(bytes);
  if (wide !== null) return new TextDecoder(wide).decode(bytes);
  if (bytes.subarray(0, 8_192).includes(0) && isBinary(bytes)) return null;
  return strictUtf8(bytes) ?? (isMostlyUtf8(bytes) ? new TextDecoder('utf-8').decode(bytes) : windows1252(bytes));
}

/** UTF-16, by its mark, or by the zero in every other byte that Latin letters leave there. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 512);
  const zeros = [0, 0];
  start.forEach((byte, at) => { if (byte === 0) zeros[at % 2]! += 1; });
  if (zeros[1]! > start.length * 0.35 && zeros[0]! < start.length * 0.05) return 'utf-16le';
  return zeros[0]! > start.length * 0.35 && zeros[1]! < start.length * 0.05 ? 'utf-16be' : null;
}

/** A stray zero may stand in a title; a file of another kind is full of control signs. */
function isBinary(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 8_192);
  return start.filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length > start.length * 0.05;
}

/** A letter cut in two at the end, as in a file that breaks off, is no reason to take the rest for something else. */
function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

/** Whether only a few bytes of it are wrong. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, 2_000_000));
  const wrong = text.split('\uFFFD').length - 1;
  const right = text.length - wrong - text.replace(/[^\p{ASCII}]+/gu, '').length;
  return right > 4 * wrong;
}

/** The signs between 0x80 and 0x9f; not every decoder called Latin-1 has them. */
const C1 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function windows1252(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes).replace(/[\x80-\x9f]/g, (sign) => C1[sign.charCodeAt(0) - 0x80]!);
}

/** One kind of line end. */
export function withPlainLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
