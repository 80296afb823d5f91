import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { Vault, type VaultProps } from '../../components/Vault.tsx';

afterEach(cleanup);

function show(given: Partial<VaultProps> = {}) {
  const seen: string[] = [];
  const props: VaultProps = {
    kind: 'obsidian', canHold: true, folder: 'My vault', state: { step: 'idle' }, onKind: (kind) => seen.push(kind), onChoose: () => seen.push('choose'), onLook: () => seen.push('look'),
    onFiles: (files) => seen.push(`files ${files.length}`), onWrite: () => seen.push('write'), ...given,
  };
  render(<Vault {...props} />);
  return seen;
}

const file = (path: string, before: string | null = null) => ({ path, text: 'ours', before });
const PLAN = {
  write: [file('a.md'), file('b.md'), file('deep/c.md', 'old')], unchanged: ['d.md'],
  conflicts: [{ ...file('e.gloss-conflict.md'), note: 'e.md', why: 'edited' as const }, { ...file('f.gloss-conflict.md', 'ours'), note: 'f.md', why: 'no-block' as const }],
};

it('a folder that is held is looked through on a press, another can be chosen', () => {
  const seen = show();
  fireEvent.click(screen.getByRole('button', { name: 'See what would change in My vault' }));
  fireEvent.click(screen.getByRole('button', { name: 'Another folder' }));
  fireEvent.click(screen.getByRole('radio', { name: 'Logseq' }));
  expect(seen).toEqual(['look', 'choose', 'logseq']);
});

it('what would change is counted and named before it is written', () => {
  const seen = show({ state: { step: 'planned', plan: PLAN } });
  expect(screen.getAllByRole('definition').map((one) => one.parentElement!.textContent)).toEqual(['New2', 'Updated1', 'Unchanged1', 'Conflicts2']);
  expect(screen.getByText('deep/c.md')).toBeTruthy();
  expect(screen.getByText('e.md').parentElement!.textContent).toBe('e.md was changed where Gloss writes. e.gloss-conflict.md');
  expect(seen).toEqual([]);
  // The conflict file that is there already is not written again.
  fireEvent.click(screen.getByRole('button', { name: 'Write 4 files' }));
  expect(seen).toEqual(['write']);
});

it('nothing to write is said, without a button', () => {
  show({ state: { step: 'planned', plan: { write: [], conflicts: [], unchanged: ['a.md'] } } });
  expect(screen.getByText('All notes are as they should be.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Write/ })).toBeNull();
});

it('where no folder can be held it is given each time, and what comes of it is a zip', () => {
  const seen = show({ canHold: false, folder: null, state: { step: 'planned', plan: PLAN } });
  const input = screen.getByLabelText('Choose the folder');
  expect(input.hasAttribute('webkitdirectory')).toBe(true);
  fireEvent.change(input, { target: { files: [new File(['x'], 'a.md')] } });
  fireEvent.click(screen.getByRole('button', { name: 'Download 4 files as a zip' }));
  expect(seen).toEqual(['files 1', 'write']);
});

it('a zip does not claim to have changed anything', () => {
  show({ canHold: false, state: { step: 'zipped', files: 4 } });
  expect(screen.getByText(/^The zip holds 4 files. Nothing is in your folder yet./)).toBeTruthy();
});

it('notes changed in between are named', () => {
  show({ state: { step: 'done', written: 3, changed: ['deep/c.md'] } });
  expect(screen.getByText('3 files written.')).toBeTruthy();
  expect(screen.getByText('deep/c.md')).toBeTruthy();
});
