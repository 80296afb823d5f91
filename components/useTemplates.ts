import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { keyed } from '../domain/formats/keys.ts';
import type { KeptPaper } from '../domain/library.ts';
import { MOST_TEMPLATES, NO_TEMPLATES, templateFromFile, type TemplateSettings } from '../domain/templates/template.ts';
import { savedPapers } from '../storage/reading-list.ts';
import { set, setting } from '../storage/settings.ts';
import { saveFile } from './save-file.ts';
import type { TemplatesProps } from './Templates.tsx';
import { engine } from './useByTemplate.ts';
import { library } from './useLibrary.ts';

/** Papers to try a template on. */
const TRIED = 50;

type Engine = Awaited<ReturnType<typeof engine>> & { addressOf(paper: KeptPaper, text: string): { href: string; clipboard: string | null } };

/** The templates with their data: stored as they are typed, tried on what is saved. */
export function useTemplates(onFailure: (failure: unknown) => void): TemplatesProps {
  const settings = useSignal<TemplateSettings | null>(null);
  const papers = useSignal<readonly KeptPaper[]>([]);
  const loaded = useSignal<Engine | null>(null);
  const stored = useRef<Promise<void>>(Promise.resolve());
  useEffect(() => {
    setting(library(), 'templates').then((kept) => { settings.value = kept ?? NO_TEMPLATES; }).catch(onFailure);
    savedPapers(library()).then((all) => { papers.value = all.slice(0, TRIED); }).catch(onFailure);
    Promise.all([engine(), import('../domain/vault/obsidian-address.ts')]).then(([ready, { obsidianAddress }]) => {
      loaded.value = { ...ready, addressOf: (paper, text) => obsidianAddress(paper, ready.block(text)) };
    }).catch(onFailure);
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
    addressOf: (paperId, text) => ready!.addressOf(one(paperId), text),
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
    onUse: (use, id) => {
      const next = { ...now, [use]: id };
      stored.current = stored.current.then(() => set(library(), 'templates', next)).then(() => { settings.value = next; }).catch(onFailure);
    },
    onExport: ({ name, text }) => {
      saveFile(`${name.replace(/[^\p{L}\p{N}._ -]+/gu, '-').replace(/^[. ]+/, '') || 'template'}.md`, text, 'text/markdown');
    },
    onCopy: (text) => navigator.clipboard.writeText(text).catch(onFailure),
  };
}
