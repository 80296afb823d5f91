import { parseMarkup, textOfElement, type Element } from './markup.ts';

/** A note in HTML as Markdown; what is no formatting of text is left out. */
export function noteOfHtml(html: string, isExact = false): string {
  if (!/<[a-z][^>]*>/i.test(html)) return html.trim();
  const steps = parseMarkup(isExact ? html.replaceAll('</p>\n<p>', '</p><p>') : html.replace(/\s+/g, ' '), true);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  const text = markdownOf(step.value);
  return isExact ? text.replace(/\n\n$/, '') : text.replace(/[ \t]+\n|\n[ \t]+/g, '\n').replace(/\n{3,}/g, '\n\n').trim();
}

const AROUND: Readonly<Record<string, string>> = { strong: '**', b: '**', em: '*', i: '*', code: '`', del: '~~', s: '~~' };

function markdownOf(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : elementAsMarkdown(child))).join('');
}

function elementAsMarkdown(element: Element): string {
  const { name, attributes } = element;
  if (name === 'script' || name === 'style') return '';
  if (name === 'br') return '\n';
  if (name === 'pre') return `\n\n\`\`\`\n${textOfElement(element)}\n\`\`\`\n\n`;
  const inside = markdownOf(element);
  const sign = AROUND[name];
  if (sign !== undefined) return inside.trim() === '' ? inside : `${sign}${inside.trim()}${sign}`;
  if (name === 'a' && /^https?:/.test(attributes['href'] ?? '')) return `[${inside}](${attributes['href']!})`;
  if (name === 'li') return `- ${inside.trim()}\n`;
  if (name === 'blockquote') return `${inside.trim().replace(/^/gm, '> ')}\n\n`;
  const [, level] = /^h([1-6])$/.exec(name) ?? [];
  if (level !== undefined) return `\n\n${'#'.repeat(Number(level))} ${inside.trim()}\n\n`;
  return name === 'p' || name === 'div' || name === 'ul' || name === 'ol' ? `${inside}\n\n` : inside;
}
