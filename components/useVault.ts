import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { VaultKind } from '../domain/vault/kinds.ts';
import type { PlannedFile, VaultFile, VaultPlan } from '../domain/vault/plan.ts';
import { savedPapers } from '../storage/reading-list.ts';
import { set, setting } from '../storage/settings.ts';
import { readFiles, readFolder, writeFolder, type Folder } from '../storage/vault-folder.ts';
import { wordsOfFailure } from './failure-words.ts';
import { saveFile } from './save-file.ts';
import { blockForNotes } from './useByTemplate.ts';
import { library } from './useLibrary.ts';
import type { VaultProps, VaultState } from './Vault.tsx';

const TURN_MS = 30;
const WRITE = { mode: 'readwrite' } as const;
type Chooser = (wish: { id: string; mode: 'readwrite' }) => Promise<Folder>;
const chooser = () => (globalThis as { showDirectoryPicker?: Chooser }).showDirectoryPicker;

/** The folder of notes with its data: remembered where the browser can hold it; read, planned and written by the reader's presses alone. */
export function useVault(): VaultProps {
  const kind = useSignal<VaultKind>('obsidian');
  const folders = useSignal<Partial<Record<VaultKind, Folder>>>({});
  const state = useSignal<VaultState>({ step: 'idle' });
  const turn = useRef(0);
  useEffect(() => {
    setting(library(), 'vault').then((kept) => {
      if (kept === undefined) return;
      kind.value = kept.kind;
      folders.value = kept.folders;
    }).catch(() => undefined); // nothing is remembered; choosing says what is wrong
  }, []);
  /** One act at a time; its failure is shown where the plan would be. */
  const run = (work: (isCurrent: () => boolean) => Promise<VaultState | null>) => {
    const own = turn.current += 1;
    const isCurrent = () => own === turn.current;
    work(isCurrent).catch((failure: unknown): VaultState => ({ step: 'failed', words: wordsOf(failure) })).then((next) => {
      if (next !== null && isCurrent()) state.value = next;
    });
  };
  const look = async (read: (onRead: (notes: number) => void) => Promise<VaultFile[]>, isCurrent: () => boolean): Promise<VaultState> => {
    state.value = { step: 'reading', notes: 0 };
    const notes = await read((count) => { if (isCurrent()) state.value = { step: 'reading', notes: count }; });
    const [{ DIALECTS }, { planning }] = await Promise.all([import('../domain/vault/dialects.ts'), import('../domain/vault/plan.ts')]);
    const blockOf = kind.value === 'obsidian' ? await blockForNotes() : undefined;
    return { step: 'planned', plan: await inTurns(planning(notes, { papers: await savedPapers(library()) }, DIALECTS[kind.value], blockOf)) };
  };
  const lookInto = async (chosen: Folder, isCurrent: () => boolean) => {
    await allow(chosen);
    return look((onRead) => readFolder(chosen, onRead), isCurrent);
  };
  const folder = folders.value[kind.value] ?? null;
  const remember = () => set(library(), 'vault', { kind: kind.value, folders: folders.value });
  return {
    kind: kind.value, canHold: chooser() !== undefined, folder: folder?.name ?? null, state: state.value,
    onKind: (next) => {
      kind.value = next;
      state.value = { step: 'idle' };
      run(async () => { await remember(); return null; });
    },
    onChoose: () => run(async (isCurrent) => {
      const chosen = await chooser()!({ id: 'gloss-vault', mode: 'readwrite' }).catch(closedWithoutChoice);
      if (chosen === null) return null;
      folders.value = { ...folders.value, [kind.value]: chosen };
      await remember();
      return lookInto(chosen, isCurrent);
    }),
    onLook: () => run((isCurrent) => (folder === null ? Promise.resolve(null) : lookInto(folder, isCurrent))),
    onFiles: (files) => run((isCurrent) => look((onRead) => readFiles(files, onRead), isCurrent)),
    onWrite: () => run(async () => {
      const now = state.value;
      if (now.step !== 'planned') return null;
      const files = filesToWrite(now.plan);
      if (folder === null || chooser() === undefined) return zipped(files, kind.value);
      await allow(folder);
      const total = files.length;
      state.value = { step: 'writing', done: 0, total };
      const changed = await writeFolder(folder, files, (done) => { state.value = { step: 'writing', done, total }; });
      return { step: 'done', written: total - changed.length, changed };
    }),
  };
}

/** Lets the page have its turn every now and then. */
async function inTurns<T>(steps: Generator<undefined, T>): Promise<T> {
  for (let since = performance.now(); ;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - since < TURN_MS) continue;
    await new Promise((done) => setTimeout(done));
    since = performance.now();
  }
}

/** Notes, and conflicts that are not there as they would be written. */
function filesToWrite({ write, conflicts }: VaultPlan): PlannedFile[] {
  return [...write, ...conflicts.filter(({ before, text }) => before !== text)];
}

/** Asks again where the browser has forgotten; only a press lets it ask. */
async function allow(folder: Folder): Promise<void> {
  if (folder.queryPermission === undefined || (await folder.queryPermission(WRITE)) === 'granted') return;
  if ((await folder.requestPermission?.(WRITE)) !== 'granted') throw new DOMException('', 'NotAllowedError');
}

function closedWithoutChoice(failure: unknown): null {
  if (failure instanceof DOMException && failure.name === 'AbortError') return null;
  throw failure;
}

async function zipped(files: readonly PlannedFile[], kind: VaultKind): Promise<VaultState> {
  const { zipOf } = await import('../domain/formats/zip.ts');
  saveFile(`gloss-${kind}-changes.zip`, zipOf(files), 'application/zip');
  return { step: 'zipped', files: files.length };
}

function wordsOf(failure: unknown): string {
  if (!(failure instanceof DOMException)) return wordsOfFailure(failure);
  if (failure.name === 'NotAllowedError' || failure.name === 'SecurityError') return i18n.t('vault.notAllowed');
  return i18n.t(failure.name === 'NotFoundError' ? 'vault.gone' : 'vault.failed');
}
