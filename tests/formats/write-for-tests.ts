import { encoded, type Encoding } from '../../domain/formats/encoded.ts';
import { FORMATS } from '../../domain/formats/index.ts';
import type { Library } from '../../domain/library.ts';

/** The file that the library becomes in this format. */
export async function bytesIn(id: string, library: Library, options: Encoding['options'] = {}): Promise<Uint8Array> {
  return new Uint8Array(Buffer.concat(await encoded(FORMATS.find((format) => format.id === id)!, library, { options })));
}

/** The same as text. */
export async function textIn(id: string, library: Library, options?: Encoding['options']): Promise<string> {
  return Buffer.from(await bytesIn(id, library, options)).toString('utf8');
}
