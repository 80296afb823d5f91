/** Bytes that become text at once: whole groups, and no more than a call takes arguments. */
const PIECE = 3 * 2_048;

export function toBase64({ buffer, byteOffset, byteLength }: ArrayBufferView): string {
  let text = '';
  for (let at = 0; at < byteLength; at += PIECE) text += btoa(String.fromCharCode(...new Uint8Array(buffer, byteOffset + at, Math.min(PIECE, byteLength - at))));
  return text;
}

/** The bytes; throws where it is no base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const signs = atob(text);
  const bytes = new Uint8Array(signs.length);
  for (let n = 0; n < signs.length; n++) bytes[n] = signs.charCodeAt(n);
  return bytes;
}
