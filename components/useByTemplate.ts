import { identityOf } from '../domain/duplicates.ts';
import type { Writer } from '../domain/formats/format.ts';
import { NO_TEMPLATES, templateText, type TemplateUse } from '../domain/templates/template.ts';
import type { TopicsOf } from '../domain/templates/variables.ts';
import { wrongTopics } from '../domain/topics/correction.ts';
import type { BlockOf } from '../domain/vault/note.ts';
import { setting } from '../storage/settings.ts';
import { allCorrections, topicSay } from '../storage/topic-say.ts';
import { library } from './useLibrary.ts';

/** The engine, and topics as the reader wants them; both are loaded when they are first needed. Rejects with StorageError. */
export async function engine() {
  const [{ listByTemplate, blockByTemplate }, { classify }, { applySay }] = await Promise.all([import('../domain/templates/write.ts'), import('../domain/topics/classify.ts'), import('../domain/topics/apply-say.ts')]);
  const [say, corrections] = await Promise.all([topicSay(library()), allCorrections(library())]);
  const topicsOf: TopicsOf = (paper) => applySay(classify(paper), paper, wrongTopics([identityOf(paper)], corrections)[0]!, say).map(({ name }) => name);
  return { list: (text: string) => listByTemplate(text, topicsOf), block: (text: string) => blockByTemplate(text, topicsOf) };
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

/** How a format that goes by templates writes; `null` where none is chosen for it. Rejects with TemplateError. */
export async function writerByTemplate(formatId: string): Promise<Writer | null> {
  if (formatId === 'markdown') {
    const text = await textFor('list');
    return text === null ? null : (await engine()).list(text);
  }
  const blockOf = formatId === 'obsidian' ? await blockForNotes() : undefined;
  return blockOf === undefined ? null : (await import('../domain/formats/obsidian.ts')).writerBy(blockOf);
}
