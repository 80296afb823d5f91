import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFile, type Reading } from '../../domain/formats/read/index.ts';

/** What is read of a text or of bytes; fails where the file is refused. */
export async function reading(content: string | Uint8Array, name = 'a.file'): Promise<Reading & { format: string }> {
  const result = await readFile(typeof content === 'string' ? new TextEncoder().encode(content) : content, name);
  if ('refused' in result) throw new Error(`refused: ${result.refused}`);
  return result;
}

/** Why a file is refused, and where. */
export async function refusal(content: string | Uint8Array, name = 'a.file') {
  const result = await readFile(typeof content === 'string' ? new TextEncoder().encode(content) : content, name);
  return 'refused' in result ? result : null;
}

/** A file as another program exports it, of invented papers. */
export function sample(name: string): Promise<Reading & { format: string }> {
  return reading(readFileSync(join(process.cwd(), 'tests/fixtures/read', name)), name);
}
