import { isNoteName, isOfNotes, LARGEST, noteFile } from '../domain/vault/note-files.ts';
import type { PlannedFile, VaultFile } from '../domain/vault/plan.ts';

/** File System Access, as far as its types don't know it. */
export interface Folder extends FileSystemDirectoryHandle {
  queryPermission?(wish: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(wish: { mode: 'readwrite' }): Promise<PermissionState>;
}

/** The notes in a folder and the folders in it. */
export async function readFolder(folder: FileSystemDirectoryHandle, onRead: (notes: number) => void): Promise<VaultFile[]> {
  const found: VaultFile[] = [];
  const within = async (place: FileSystemDirectoryHandle, path: string): Promise<void> => {
    for await (const handle of place.values()) {
      const own = `${path}${handle.name}`;
      if (isFolder(handle)) {
        if (isOfNotes(own)) await within(handle, `${own}/`);
      } else if (isNoteName(handle.name)) {
        found.push(await noteOf(own, await handle.getFile()));
        if (found.length % 50 === 0) onRead(found.length);
      }
    }
  };
  await within(folder, '');
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function isFolder(handle: FileSystemDirectoryHandle | FileSystemFileHandle): handle is FileSystemDirectoryHandle {
  return handle.kind === 'directory';
}

/** The same from the files of a folder that the reader gave. */
export async function readFiles(files: readonly File[], onRead: (notes: number) => void): Promise<VaultFile[]> {
  const found: VaultFile[] = [];
  for (const file of files) {
    const path = file.webkitRelativePath.replace(/^[^/]*\//, '') || file.name;
    const folder = path.replace(/\/?[^/]*$/, '');
    if (!isNoteName(file.name) || (folder !== '' && !isOfNotes(folder))) continue;
    found.push(await noteOf(path, file));
    if (found.length % 50 === 0) onRead(found.length);
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function noteOf(path: string, file: File): Promise<VaultFile> {
  return file.size > LARGEST ? { path, text: '' } : noteFile(path, await file.arrayBuffer());
}

/** Writes what was planned, unless a note has changed since it was read: those are named and left alone. */
export async function writeFolder(folder: FileSystemDirectoryHandle, files: readonly PlannedFile[], onWritten: (files: number) => void): Promise<string[]> {
  const changed: string[] = [];
  for (const [n, file] of files.entries()) {
    if (!(await writeOne(folder, file))) changed.push(file.path);
    onWritten(n + 1);
  }
  return changed;
}

async function writeOne(folder: FileSystemDirectoryHandle, { path, text, before }: PlannedFile): Promise<boolean> {
  const [name, ...folders] = path.split('/').reverse();
  let place = folder;
  for (const one of folders.reverse()) place = await place.getDirectoryHandle(one, { create: before === null });
  const there = await place.getFileHandle(name!).catch(notThere);
  const now = there === null ? null : noteFile(path, await (await there.getFile()).arrayBuffer());
  if ((now?.text ?? null) !== before || now?.isInexact === true) return false;
  const writer = await (there ?? await place.getFileHandle(name!, { create: true })).createWritable();
  await writer.write(text);
  await writer.close(); // only now does it take the place of the file before
  return true;
}

function notThere(failure: unknown): null {
  if (failure instanceof DOMException && failure.name === 'NotFoundError') return null;
  throw failure;
}
