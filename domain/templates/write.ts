import { keyed, type KeyedPaper } from '../formats/keys.ts';
import type { Library } from '../library.ts';
import { compile } from './engine.ts';
import type { TopicsOf } from './variables.ts';

/** A list by a template, a paper after the other. Throws TemplateError. */
export function listByTemplate({ papers }: Library, text: string, topicsOf: TopicsOf): string {
  const write = compile(text);
  return keyed(papers).map((paper) => write(paper, topicsOf).replace(/\n?$/, '\n')).join('');
}

/** The block of a note by a template. Throws TemplateError. */
export function blockByTemplate(text: string, topicsOf: TopicsOf): (paper: KeyedPaper) => string {
  const write = compile(text);
  return (paper) => write(paper, topicsOf);
}
