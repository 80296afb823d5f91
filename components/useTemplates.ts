import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { KeptPaper, Library } from '../domain/library.ts';
import { keyed } from '../domain/formats/keys.ts';
import { MOST_TEMPLATES, NO_TEMPLATES, templateFromFile, templateText, type TemplateSettings, type TemplateUse } from '../domain/templates/template.ts';
import type { TopicsOf } from '../domain/templates/variables.ts';
import { obsidianAddress } from '../domain/vault/obsidian-address.ts';
import type { BlockOf } from '../domain/vault/note.ts';
import { savedPapers } from '../storage/reading-list.ts';
import { set, setting } from '../storage/settings.ts';
import type { TemplatesProps } from './Templates.tsx';
import { library } from './useLibrary.ts';

/** Papers to try a template on. */
const TRIED = 50;

/** The engine, and topics by the classifier; both are loaded when they are first needed. */
async function engine() {
  const [{ listByTemplate, blockByTemplate }, { classify }] = await Promise.all([import('../domain/templates/write.ts'), import('../domain/topics/classify.ts')]);
  const topicsOf: TopicsOf = (paper) => classify(paper).map(({ name }) => name);
  return { list: (papers: Library, text: string) => listByTemplate(papers, text, topicsOf), block: (text: string) => blockByTemplate(text, topicsOf) };
}

async function textFor(use: TemplateUse): Promise<string | null> {
  const settings = (await setting(library(), 'templates')) ?? NO_TEMPLATES;
  return templateText(settings, settings[use]);
}

/** The block of notes by the template chosen for them; `undefined` where none is. Rejects with TemplateError. */
export async function blockForNotes(): Promise<BlockOf | undefined> {
  const text = await textFor('note');
  return text === null ? undefined : (await engine()).block(text);
}

/** What a format that goes by templates writes; `null` where none is chosen for it. Rejects with TemplateError. */
export async function writtenByTemplate(formatId: string, papers: Library): Promise<string | Uint8Array | null> {
  if (formatId === 'markdown') {
    const text = await textFor('list');
    return text === null ? null : (await engine()).list(papers, text);
  }
  const blockOf = formatId === 'obsidian' ? await blockForNotes() : undefined;
  return blockOf === undefined ? null : (await import('../domain/formats/obsidian.ts')).write(papers, blockOf);
}

/** The templates with their data: stored as they are typed, tried on what is saved. */
export function useTemplates(onFailure: (failure: unknown) => void): TemplatesProps {
  const settings = useSignal<TemplateSettings | null>(null);
  const papers = useSignal<readonly KeptPaper[]>([]);
  const loaded = useSignal<Awaited<ReturnType<typeof engine>> | null>(null);
  const stored = useRef<Promise<void>>(Promise.resolve());
  useEffect(() => {
    setting(library(), 'templates').then((kept) => { settings.value = kept ?? NO_TEMPLATES; }).catch(onFailure);
    savedPapers(library()).then((all) => { papers.value = all.slice(0, TRIED); }).catch(onFailure);
    engine().then((ready) => { loaded.value = ready; }).catch(onFailure);
  }, []);
  const change = (next: TemplateSettings) => {
    settings.value = next;
    // In turn, and only what is the latest by then.
    stored.current = stored.current.then(() => (settings.value === next ? set(library(), 'templates', next) : undefined)).catch(onFailure);
  };
  const now = settings.value ?? NO_TEMPLATES;
  const ready = loaded.value;
  const one = (paperId: string) => papers.value.find(({ record }) => record.id === paperId)!;
  return {
    settings: settings.value, papers: papers.value.map(({ record }) => ({ id: record.id, title: record.paper.title })),
    render: ready === null ? null : (text, paperId) => ready.block(text)(keyed([one(paperId)])[0]!),
    addressOf: (paperId, text) => obsidianAddress(one(paperId), text === null ? undefined : ready?.block(text)),
    onAdd: (name, text) => {
      if (now.own.length >= MOST_TEMPLATES) return null;
      const id = crypto.randomUUID();
      change({ ...now, own: [...now.own, { id, name, text }] });
      return id;
    },
    onImport: async (file) => {
      const template = templateFromFile(crypto.randomUUID(), file.name, await file.text());
      if (template === null || now.own.length >= MOST_TEMPLATES) return null;
      change({ ...now, own: [...now.own, template] });
      return template.id;
    },
    onChange: (template) => change({ ...now, own: now.own.map((other) => (other.id === template.id ? template : other)) }),
    onRemove: (id) => change({ own: now.own.filter((other) => other.id !== id), list: now.list === id ? null : now.list, note: now.note === id ? null : now.note }),
    onUse: (use, id) => change({ ...now, [use]: id }),
    onExport: ({ name, text }) => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([text], { type: 'text/markdown' }));
      link.download = `${name.replace(/[^\p{L}\p{N}._ -]+/gu, '-').replace(/^[. ]+/, '') || 'template'}.md`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    },
    onCopy: (text) => navigator.clipboard.writeText(text).catch(onFailure),
  };
}
