/** A reader's way to write one paper, in Liquid. */
export interface Template {
  id: string;
  name: string;
  text: string;
}

/** The reader's own templates, and which of all is used where; `null`: Gloss's own way of writing. */
export interface TemplateSettings {
  own: readonly Template[];
  list: string | null;
  note: string | null;
}

export const NO_TEMPLATES: TemplateSettings = { own: [], list: null, note: null };

/** UTF-16 units of one template, and how many there may be. */
export const LONGEST_TEMPLATE = 20_000;
export const MOST_TEMPLATES = 50;

/** What a template can say, each always there, `null` where it is not known. */
export const VARIABLE_NAMES = [
  'title', 'authors', 'authors_short', 'year', 'date', 'venue', 'citekey', 'arxiv', 'doi', 'url', 'pdf', 'code', 'abstract', 'tags', 'status', 'rating', 'notes', 'topics', 'bibtex',
] as const;

/** Where a template is used. */
export type TemplateUse = 'list' | 'note';

/** Templates to begin from; their names are the reader's language's. */
export const PRESETS = [
  {
    id: 'preset-list',
    text: `- [{{ title | md }}](<{{ url }}>){% if authors.size > 0 %} — {{ authors_short | md }}{% endif %}{% if year %}, {{ year }}{% endif %}{% if venue %}, *{{ venue | md }}*{% endif %}
{%- for tag in tags %} {{ tag | hashtag }}{% endfor %}
`,
  },
  {
    id: 'preset-checklist',
    text: `- [{% if status == "read" %}x{% else %} {% endif %}] {{ title | md }} [@{{ citekey }}]{% if rating %} {% for n in (1..rating) %}★{% endfor %}{% endif %}
{%- for note in notes %}
  - {{ note | indent: 4 }}
{%- endfor %}
`,
  },
  {
    id: 'preset-literature-note',
    text: `# {{ title | md }}

{{ authors | wikilink }}{% if venue %} · {{ venue | md }}{% endif %}{% if date %} · {{ date }}{% endif %}

{% if url %}[Page](<{{ url }}>){% endif %}{% if pdf %} · [PDF](<{{ pdf }}>){% endif %}{% if code %} · [Code](<{{ code }}>){% endif %}
{% if topics.size > 0 %}
Topics: {{ topics | wikilink }}
{% endif -%}
{% if abstract %}
> [!abstract]
> {{ abstract | md }}
{% endif -%}
{% if notes.size > 0 %}
## Notes
{% for note in notes %}
{{ note }}
{% endfor -%}
{% endif %}`,
  },
  {
    id: 'preset-bibtex',
    text: `## {{ title | md }}

\`\`\`bibtex
{{ bibtex }}
\`\`\`
`,
  },
] as const;

export type PresetId = (typeof PRESETS)[number]['id'];

/** The text of that template, a preset or the reader's own; `null` where there is none (any more). */
export function templateText({ own }: TemplateSettings, id: string | null): string | null {
  return [...own, ...PRESETS].find((one) => one.id === id)?.text ?? null;
}

/** A template from a file of that name; `null`: too long, or no text. */
export function templateFromFile(id: string, fileName: string, text: string): Template | null {
  if (text.length > LONGEST_TEMPLATE || text.includes('\0')) return null;
  return { id, name: fileName.replace(/\.[^.]*$/, '').slice(0, 80) || 'template', text: text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n') };
}
