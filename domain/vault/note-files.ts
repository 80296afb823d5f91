import type { VaultFile } from './plan.ts';

/** Folders within folders, at most. */
export const DEEPEST = 8;
/** Bytes; a longer file is no note of ours, only its name counts. */
export const LARGEST = 5_000_000;

/** Whether notes stand in a folder of this path: not in what programs keep for themselves, nor in Logseq's old versions. */
export function isOfNotes(folder: string): boolean {
  return !/(?:^|\/)(?:\.[^/]*|node_modules)(?:\/|$)/.test(folder) && !/^logseq\/(?:bak|version-files)(?:\/|$)/.test(folder) && folder.split('/').length <= DEEPEST;
}

export function isNoteName(name: string): boolean {
  return /\.md$/i.test(name) && !name.startsWith('.');
}

/** The text of a note so that the same bytes can be written again, or marked where that can't be. */
export function noteFile(path: string, bytes: ArrayBuffer): VaultFile {
  try {
    return { path, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { path, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), isInexact: true };
  }
}
