import { useSignal, type Signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ImportProps } from './Import.tsx';
import { countOf, OUTCOMES, type ImportMode, type ImportPreview, type ImportState, type Progress, type RefusedFile, type Remark } from './importing.ts';
import { refusalWords, remarksFile } from './reason-words.ts';
import { saveFile } from './save-file.ts';
import { MODES, planImport, readFile, storeImport, type ImportPlan, type ReadPaper, type TakeBack } from './useImporter.ts';
import type { Toasts } from './useToast.ts';

/** What the reader has given to be imported, and what it would do. */
interface Planned {
  plan: ImportPlan;
  preview: ImportPreview;
}

type Failing = Pick<Toasts, 'failed'>;

/** The import from files to undo. It lives as long as the library page, also while another place is shown. */
export function useImport(toast: Failing, say: (words: string) => void): ImportProps {
  const state = useSignal<ImportState>({ step: 'choose', refused: [] });
  const acts = useMemo(() => importActs(state, toast, say), []);
  return { state: state.value, modes: MODES, ...acts };
}

function importActs(state: Signal<ImportState>, toast: Failing, say: (words: string) => void) {
  let planned: Planned | null = null;
  let running = new AbortController();
  const restart = (refused: readonly RefusedFile[] = []) => {
    planned = null;
    state.value = { step: 'choose', refused };
  };
  const open = async (sources: readonly Source[]) => {
    running = new AbortController();
    const { signal } = running;
    try {
      planned = await readAll(sources, (what, progress) => { state.value = { step: 'reading', what, progress }; }, signal);
      const { preview } = planned;
      if (preview.papers.length + preview.unreadable.length > 0) state.value = { step: 'preview', preview };
      else restart(preview.refused);
      say(preview.refused.map((one) => `${one.file}: ${refusalWords(one)}`).join(' '));
    } catch (failure) {
      if (!signal.aborted) toast.failed(failure);
      restart();
    }
  };
  const store = async ({ plan, preview }: Planned, mode: ImportMode) => {
    const count = countOf(preview, mode);
    running = new AbortController();
    const { signal } = running;
    state.value = { step: 'storing', progress: null };
    try {
      const undo = await storeImport(plan, mode, (progress) => { state.value = { step: 'storing', progress }; }, signal);
      planned = null;
      state.value = { step: 'done', count, mode, undo: () => void takeBack({ count, mode, undo }) };
      say(i18n.t(mode === 'index' ? 'import.marked' : 'import.imported', count));
    } catch (failure) {
      if (signal.aborted) say(i18n.t('import.stopped'));
      else toast.failed(failure);
      state.value = { step: 'preview', preview };
    }
  };
  const takeBack = async (done: { count: number; mode: ImportMode; undo: TakeBack }) => {
    state.value = { step: 'undoing', progress: null };
    try {
      const isUndone = await done.undo((progress) => { state.value = { step: 'undoing', progress }; });
      state.value = { step: 'undone', isUndone };
      say(i18n.t(isUndone ? 'import.undone' : 'import.notUndone'));
    } catch (failure) {
      toast.failed(failure);
      state.value = { step: 'done', ...done, undo: () => void takeBack(done) };
    }
  };
  return {
    onFiles: (files: readonly File[]) => void open(files.map((file) => ({ name: file.name, bytes: async () => new Uint8Array(await file.arrayBuffer()) }))),
    onPaste: (text: string) => void open([{ name: i18n.t('import.pasted'), bytes: async () => new TextEncoder().encode(text) }]),
    onImport: (mode: ImportMode) => { if (planned !== null) void store(planned, mode); },
    onCancel: () => {
      running.abort();
      if (state.value.step === 'preview') restart();
    },
    onSaveUnreadable: () => { if (planned !== null) saveFile('gloss-unreadable.txt', remarksFile(planned.preview.unreadable), 'text/plain'); },
  };
}

interface Source {
  name: string;
  bytes(): Promise<Uint8Array>;
}

type OnProgress = (what: string | null, progress: Progress | null) => void;

/** All files one after the other, so that only one lies in memory; then what their papers would do here. */
async function readAll(sources: readonly Source[], onProgress: OnProgress, signal: AbortSignal): Promise<Planned> {
  const papers: ReadPaper[] = [];
  const files: ImportPreview['files'][number][] = [];
  const [unreadable, remarks]: [Remark[], Remark[]] = [[], []];
  const refused: RefusedFile[] = [];
  for (const { name, bytes } of sources) {
    onProgress(name, null);
    const result = await readFile(await bytes(), name, (progress) => onProgress(name, progress), signal);
    if ('refused' in result) {
      refused.push({ file: name, ...result });
      continue;
    }
    files.push({ name, format: result.format, records: result.papers.length + result.unreadable.length });
    for (const paper of result.papers) papers.push(paper);
    for (const remark of result.unreadable) unreadable.push({ file: name, ...remark });
    for (const remark of result.remarks) remarks.push({ file: name, ...remark });
  }
  onProgress(null, null);
  const plan = await planImport(papers, (progress) => onProgress(null, progress), signal);
  signal.throwIfAborted();
  const titles = OUTCOMES.flatMap((outcome) => plan[outcome].map(({ paper: { title } }) => ({ title, outcome })));
  return { plan, preview: { files, papers: titles, repeated: plan.repeated, unreadable, remarks, refused } };
}
