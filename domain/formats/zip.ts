import { strToU8, zipSync } from 'fflate';
import { Chunks } from './chunks.ts';
import type { NamedFile } from './format.ts';

/** Zip can't say "no time"; its earliest one makes equal files equal bytes. */
const NO_TIME = new Date(1980, 0, 1);
/** How many files the record at the end of a zip can count, and where it has what (APPNOTE.TXT 4.3.16). */
const COUNTED = 65_535;
const END = { length: 22, signature: 0x06054b50, files: [8, 10], size: 12, offset: 16 };
/** Where an entry of the directory says where its file begins (4.3.12). */
const BEGINS = 42;

/** A zip, file by file: what each adds to it, and what it ends with. */
export interface Zipping {
  add(file: NamedFile): Uint8Array;
  end(): Uint8Array;
}

/** Each file is packed as a zip of its own, of which all but the directory is taken: of a file that is written only its entry there is held. */
export function zipping(): Zipping {
  const directory = new Chunks();
  let [files, offset] = [0, 0];
  return {
    add: ({ path, text }) => {
      const zip = zipSync({ [path]: strToU8(text) }, { mtime: NO_TIME });
      const directoryAt = view(zip, zip.length - END.length).getUint32(END.offset, true);
      view(zip, directoryAt).setUint32(BEGINS, offset, true);
      directory.add(zip.subarray(directoryAt, zip.length - END.length));
      files += 1;
      offset += directoryAt;
      return zip.subarray(0, directoryAt);
    },
    end: () => {
      const { size } = directory;
      return joined([...directory.end(), ...(files < COUNTED ? [] : [longEnd(files, size, offset)]), shortEnd(Math.min(files, COUNTED), size, offset)]);
    },
  };
}

export function zipOf(files: readonly NamedFile[]): Uint8Array {
  const { add, end } = zipping();
  return joined([...files.map(add), end()]);
}

function shortEnd(files: number, size: number, offset: number): Uint8Array {
  const record = new DataView(new ArrayBuffer(END.length));
  record.setUint32(0, END.signature, true);
  for (const at of END.files) record.setUint16(at, files, true);
  record.setUint32(END.size, size, true);
  record.setUint32(END.offset, offset, true);
  return new Uint8Array(record.buffer);
}

/** The records before it that count more files (4.3.14 and 4.3.15). */
function longEnd(files: number, size: number, offset: number): Uint8Array {
  const records = new DataView(new ArrayBuffer(56 + 20));
  records.setUint32(0, 0x06064b50, true);
  records.setUint32(4, 44, true); // what follows in this record
  records.setUint16(12, 45, true); // the version of zip that has it
  records.setUint16(14, 45, true);
  [files, files, size, offset].forEach((one, n) => records.setBigUint64(24 + 8 * n, BigInt(one), true));
  records.setUint32(56, 0x07064b50, true);
  records.setBigUint64(64, BigInt(offset + size), true);
  records.setUint32(72, 1, true);
  return new Uint8Array(records.buffer);
}

function view(bytes: Uint8Array, from: number): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset + from);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((size, { length }) => size + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
