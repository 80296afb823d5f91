import { useSignal, type Signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ImportProps } from './Import.tsx';
import type { ImportMode, ImportPreview, ImportState, Progress, RefusedFile, Remark } from './importing.ts';
import { refusalWords, remarksFile } from './reason-words.ts';
import { saveFile } from './save-file.ts';
import { outcomesOf, readPapers, storePapers, MODES, type ReadPaper } from './useImporter.ts';
import type { Toasts } from './useToast.ts';

/** What the reader has given to be imported, and what came of it so far. */
interface Read {
  papers: ReadPaper[];
  preview: ImportPreview;
}

/** The import from files to undo. It lives as long as the library page, also while another place is shown. */
export function useImport(toast: Pick<Toasts, 'failed'>, say: (words: string) => void): ImportProps {
  const state = useSignal<ImportState>({ step: 'choose', refused: [] });
  const acts = useMemo(() => importActs(state, toast, say), []);
  return { state: state.value, modes: MODES, ...acts };
}

function importActs(state: Signal<ImportState>, toast: Pick<Toasts, 'failed'>, say: (words: string) => void) {
  let read: Read | null = null;
  let running = new AbortController();
  const restart = (refused: readonly RefusedFile[] = []) => {
    read = null;
    state.value = { step: 'choose', refused };
  };
  /** Does the work, which the reader may stop; a failure is shown, and `otherwise` follows. */
  const run = async (work: (signal: AbortSignal) => Promise<void>, otherwise: () => void) => {
    running = new AbortController();
    const { signal } = running;
    try {
      await work(signal);
    } catch (failure) {
      if (!signal.aborted) toast.failed(failure);
      otherwise();
    }
  };
  const open = (sources: readonly Source[]) => run(async (signal) => {
    const found = await readAll(sources, (what, progress) => { state.value = { step: 'reading', what, progress }; }, signal);
    if (found.preview.papers.length + found.preview.unreadable.length === 0) {
      say(found.preview.refused.map((one) => `${one.file}: ${refusalWords(one)}`).join(' '));
      return restart(found.preview.refused);
    }
    read = found;
    state.value = { step: 'preview', preview: found.preview };
  }, restart);
  const store = ({ papers, preview }: Read, mode: ImportMode) => run(async (signal) => {
    const onProgress = (progress: Progress) => { state.value = { step: 'storing', what: '', progress }; };
    state.value = { step: 'storing', what: '', progress: null };
    const { count, undo } = await storePapers(papers, mode, onProgress, signal);
    read = null;
    state.value = { step: 'done', count, mode, undo: () => void takeBack(count, mode, undo) };
    say(i18n.t(mode === 'index' ? 'import.marked' : 'import.imported', count));
  }, () => { state.value = { step: 'preview', preview }; });
  const takeBack = (count: number, mode: ImportMode, undo: () => Promise<boolean>) => {
    state.value = { step: 'done', count, mode, undo: null };
    return run(async () => {
      const isUndone = await undo();
      state.value = { step: 'undone', isUndone };
      say(i18n.t(isUndone ? 'import.undone' : 'import.notUndone'));
    }, () => { state.value = { step: 'done', count, mode, undo: () => void takeBack(count, mode, undo) }; });
  };
  return {
    onFiles: (files: readonly File[]) => void open(files.map((file) => ({ name: file.name, bytes: async () => new Uint8Array(await file.arrayBuffer()) }))),
    onPaste: (text: string) => void open([{ name: i18n.t('import.pasted'), bytes: async () => new TextEncoder().encode(text) }]),
    onImport: (mode: ImportMode) => { if (read !== null) void store(read, mode); },
    onCancel: () => {
      running.abort();
      if (state.value.step === 'preview') restart();
    },
    onSaveUnreadable: () => { if (read !== null) saveFile('gloss-unreadable.txt', remarksFile(read.preview.unreadable), 'text/plain'); },
  };
}

interface Source {
  name: string;
  bytes(): Promise<Uint8Array>;
}

/** All files one after the other, so that only one lies in memory; then what their papers would do here. */
async function readAll(sources: readonly Source[], onProgress: (what: string, progress: Progress | null) => void, signal: AbortSignal): Promise<Read> {
  const papers: ReadPaper[] = [];
  const files: ImportPreview['files'][number][] = [];
  const [unreadable, remarks]: [Remark[], Remark[]] = [[], []];
  const refused: RefusedFile[] = [];
  for (const { name, bytes } of sources) {
    onProgress(name, null);
    const result = await readPapers(await bytes(), name, (progress) => onProgress(name, progress), signal);
    signal.throwIfAborted();
    if ('refused' in result) {
      refused.push({ file: name, ...result });
      continue;
    }
    files.push({ name, format: result.format, records: result.papers.length + result.unreadable.length });
    for (const paper of result.papers) papers.push(paper);
    for (const remark of result.unreadable) unreadable.push({ file: name, ...remark });
    for (const remark of result.remarks) remarks.push({ file: name, ...remark });
  }
  const outcomes = await outcomesOf(papers);
  signal.throwIfAborted();
  return { papers, preview: { files, papers: papers.map(({ paper }, n) => ({ title: paper.title, outcome: outcomes[n]! })), unreadable, remarks, refused } };
}
