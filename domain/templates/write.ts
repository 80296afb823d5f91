import type { Writer } from '../formats/format.ts';
import type { KeyedPaper } from '../formats/keys.ts';
import { compile } from './engine.ts';
import type { TopicsOf } from './variables.ts';

/** A list by a template, a paper after the other. Throws TemplateError. */
export function listByTemplate(text: string, topicsOf: TopicsOf): Writer {
  const write = compile(text);
  return { begin: () => ({ paper: (paper) => write(paper, topicsOf).replace(/\n?$/, '\n') }) };
}

/** The block of a note by a template. Throws TemplateError. */
export function blockByTemplate(text: string, topicsOf: TopicsOf): (paper: KeyedPaper) => string {
  const write = compile(text);
  return (paper) => write(paper, topicsOf);
}
