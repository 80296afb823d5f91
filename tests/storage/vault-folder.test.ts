import { expect, it } from 'vitest';
import { readFiles, readFolder, writeFolder } from '../../storage/vault-folder.ts';

type Tree = { [name: string]: Tree | Uint8Array<ArrayBuffer> };
const bytes = (text: string) => new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;
const said = (value: unknown) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(value as Uint8Array);
const missing = () => new DOMException('', 'NotFoundError');

/** A folder as the browser hands it out, over plain data. */
function folder(tree: Tree, name = 'vault'): FileSystemDirectoryHandle {
  const fileHandle = (own: string) => ({
    kind: 'file', name: own,
    getFile: async () => { const held = tree[own] as Uint8Array<ArrayBuffer>; return { size: held.length, arrayBuffer: async () => held.slice().buffer }; },
    createWritable: async () => {
      let put = '';
      return { write: async (text: string) => { put += text; }, close: async () => { tree[own] = bytes(put); } };
    },
  });
  return {
    kind: 'directory', name,
    async *values() { for (const [own, inner] of Object.entries(tree)) yield ArrayBuffer.isView(inner) ? fileHandle(own) : folder(inner, own); },
    getDirectoryHandle: async (own: string, { create = false } = {}) => {
      if (tree[own] === undefined && !create) throw missing();
      return folder((tree[own] ??= {}) as Tree, own);
    },
    getFileHandle: async (own: string, { create = false } = {}) => {
      if (tree[own] === undefined && !create) throw missing();
      tree[own] ??= bytes('');
      return fileHandle(own);
    },
  } as unknown as FileSystemDirectoryHandle;
}

const deep = (levels: number): Tree => (levels === 0 ? { 'deep.md': bytes('deep') } : { down: deep(levels - 1) });

it('notes are read eight folders deep, without what programs keep for themselves', async () => {
  const tree: Tree = {
    'a.md': bytes('\uFEFFa\r\n'), 'b.txt': bytes('b'), '.obsidian': { 'x.md': bytes('x') }, '.git': { 'x.md': bytes('x') }, logseq: { bak: { 'x.md': bytes('x') }, 'y.md': bytes('y') },
    sub: { 'C.MD': Uint8Array.from([0x63, 0xff]) }, seven: deep(7), eight: deep(8),
  };
  expect(await readFolder(folder(tree), () => undefined)).toEqual([
    { path: 'a.md', text: '\uFEFFa\r\n' }, { path: 'logseq/y.md', text: 'y' }, { path: `seven/${'down/'.repeat(7)}deep.md`, text: 'deep' }, { path: 'sub/C.MD', text: 'c\uFFFD', isInexact: true },
  ]);
});

it('files of a folder that was given are read by their paths in it', async () => {
  const file = (path: string) => Object.defineProperty(new File([path], path.replace(/.*\//, '')), 'webkitRelativePath', { value: path });
  const given = ['vault/b.md', 'vault/.obsidian/x.md', 'vault/sub/a.md', 'vault/x.png'].map(file);
  for (const one of given) one.arrayBuffer = async () => bytes(one.name).buffer;
  expect(await readFiles(given, () => undefined)).toEqual([{ path: 'b.md', text: 'b.md' }, { path: 'sub/a.md', text: 'a.md' }]);
});

it('what was planned is written, but over nothing that has changed since', async () => {
  const tree: Tree = { 'same.md': bytes('old'), 'changed.md': bytes('newer'), 'there.md': bytes('mine') };
  const changed = await writeFolder(folder(tree), [
    { path: 'same.md', text: '\uFEFFnew\r\n', before: 'old' }, { path: 'changed.md', text: 'ours', before: 'old' }, { path: 'there.md', text: 'ours', before: null },
    { path: 'pages/fresh.md', text: 'ours', before: null }, { path: 'gone.md', text: 'ours', before: 'old' },
  ], () => undefined);
  expect(changed).toEqual(['changed.md', 'there.md', 'gone.md']);
  expect(said(tree['same.md'])).toBe('\uFEFFnew\r\n');
  expect([said(tree['changed.md']), said(tree['there.md']), said((tree['pages'] as Tree)['fresh.md']), tree['gone.md']]).toEqual(['newer', 'mine', 'ours', undefined]);
});
