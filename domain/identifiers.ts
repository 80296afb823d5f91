import type { Identifier } from './paper.ts';

/** An identifier as found, its version kept apart. */
export interface FoundIdentifier {
  identifier: Identifier;
  /** 1 or more; absent when none was printed. */
  version?: number;
}

/**
 * arXiv's schemes (info.arxiv.org/help/arxiv_identifier): `YYMM.NNNN` from April 2007, `YYMM.NNNNN` from 2015, and
 * `archive/YYMMNNN` before, where a subject class (`math.GT/…`) does not belong to the identifier.
 */
const ARXIV = new RegExp(
  String.raw`(?:^|\barxiv:\s*|10\.48550\/arxiv\.`
  + String.raw`|^(?:https?:\/\/)?(?:(?:www|export|browse)\.)?arxiv\.org\/(?:abs|pdf|html|format|ps|src|e-print)\/`
  + String.raw`|^https?:\/\/huggingface\.co\/papers\/)`
  + String.raw`(?:(\d{2})(0[1-9]|1[0-2])\.(\d{4,5})|([a-z]{1,8}(?:-[a-z]{2,5})?)(?:\.[a-z]{2})?\/(\d{2}(?:0[1-9]|1[0-2])\d{3}))`
  + String.raw`(?:v(\d{1,3}))?(?!\w|\.\d)`, 'i',
);
/** What nearly every address on a list is like, told quickly. */
const ABSTRACT_PAGE = /^https:\/\/arxiv\.org\/abs\/(\d{2}(?:0[1-9]|1[0-2]))\.(\d{4,5})(?:v(\d{1,3}))?$/;
const OLD_ARCHIVES = new Set([
  'acc-phys', 'adap-org', 'alg-geom', 'ao-sci', 'astro-ph', 'atom-ph', 'bayes-an', 'chao-dyn', 'chem-ph', 'cmp-lg', 'comp-gas', 'cond-mat',
  'cs', 'dg-ga', 'funct-an', 'gr-qc', 'hep-ex', 'hep-lat', 'hep-ph', 'hep-th', 'math', 'math-ph', 'mtrl-th', 'nlin', 'nucl-ex', 'nucl-th',
  'patt-sol', 'physics', 'plasm-ph', 'q-alg', 'q-bio', 'quant-ph', 'solv-int', 'supr-con',
]);

/** No identifier is that long, and what a page holds may be. */
const LONGEST = 2_000;

/**
 * The arXiv identifier that a text is (`2401.01234v2`), names (`arXiv:…` anywhere in it, arXiv's own DOI) or, as an address of
 * arXiv or Hugging Face Papers, leads to; `null` when there is none.
 */
export function arxivIdentifier(text: string): FoundIdentifier | null {
  const [, month, digits, v] = ABSTRACT_PAGE.exec(text) ?? [];
  if (month !== undefined && isNewNumber(Number(month), digits!)) return found(`arxiv:${month}.${digits}`, v);
  const [, yy, mm, number, archive, rest, version] = ARXIV.exec(text.slice(0, LONGEST)) ?? [];
  if (yy !== undefined) return isNewNumber(Number(yy + mm!), number!) ? found(`arxiv:${yy}${mm}.${number}`, version) : null;
  const name = archive?.toLowerCase();
  return name !== undefined && OLD_ARCHIVES.has(name) ? found(`arxiv:${name}/${rest}`, version) : null;
}

/** The new scheme began in April 2007, with five digits from January 2015. */
function isNewNumber(month: number, number: string): boolean {
  return month >= 704 && number.length === (month < 1501 ? 4 : 5);
}

/** Old Wiley DOIs hold a piece in angle brackets that tells the papers of one issue apart. */
const DOI = /(?<![\w.])10\.\d{4,9}\/(?:<[\w:.-]{1,40}>|[^\s"<>?#&\p{Cc}])+/u;

/** The DOI in a bare DOI, a `doi:` reference or an address, in lower case; arXiv's own become `arxiv:`. `null` when there is none. */
export function doiIdentifier(text: string): FoundIdentifier | null {
  const [printed] = DOI.exec(decoded(text.slice(0, LONGEST))) ?? [];
  if (printed === undefined) return null;
  const doi = withoutTail(/^https?:/i.test(text) ? withoutPage(printed) : printed).toLowerCase();
  if (doi.startsWith('10.48550/arxiv.')) return arxivIdentifier(doi);
  return doi.endsWith('/') ? null : { identifier: `doi:${doi}` };
}

/** Punctuation of the sentence around a DOI; a bracket stays when it was opened inside. */
function withoutTail(doi: string): string {
  const bare = doi.replace(/[.,;:'’”\]}]+$/, '');
  const isOpen = bare.endsWith(')') && bare.split('(').length < bare.split(')').length;
  return isOpen ? withoutTail(bare.slice(0, -1)) : bare;
}

/** Publishers put the DOI into the addresses of several pages, bioRxiv with the version. */
function withoutPage(doi: string): string {
  const bare = doi.replace(/(?:\/(?:full|e?pdf|abstract|html|meta)|\.full)?(?:\.pdf)?\/?$/i, '');
  return /^10\.(?:1101|64898)\//.test(bare) ? bare.replace(/v\d+$/, '') : bare;
}

/** Rules for what is neither arXiv's nor a DOI; the first group is the identifier's local part. */
const OTHERS: readonly [prefix: string, pattern: RegExp][] = [
  ['openreview', /^(?:openreview:|https?:\/\/(?:www\.)?openreview\.net\/(?:forum|pdf|attachment)\?(?:[^#]*&)?id=)([\w-]{1,64})(?![\w-])/i],
  ['acl', /^(?:acl:|https?:\/\/(?:www\.)?(?:aclanthology\.org|aclweb\.org\/anthology)\/)([A-Z]\d{2}-\d{4}|\d{4}\.[a-z\d_]+-[a-z\d_]+\.\d+)/i],
  ['pmcid', /^(?:pmcid:|https?:\/\/(?:www\.)?(?:pmc\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/pmc)\/articles\/)?(PMC\d+)\b/i],
  ['pmid', /^(?:pmid:\s*|https?:\/\/(?:www\.)?pubmed\.ncbi\.nlm\.nih\.gov\/)(\d{1,8})\b/i],
  ['dblp', /^(?:dblp:|https?:\/\/(?:www\.)?dblp\.(?:org|uni-trier\.de)\/rec\/)([\w/-]+)/i],
];

/** The identifier of any known kind that a text or address stands for; `null` when it stands for none. */
export function parseIdentifier(text: string): FoundIdentifier | null {
  const short = text.trim().slice(0, LONGEST);
  return arxivIdentifier(short) ?? otherIdentifier(short) ?? doiIdentifier(short);
}

function otherIdentifier(text: string): FoundIdentifier | null {
  for (const [prefix, pattern] of OTHERS) {
    const [, local] = pattern.exec(text) ?? [];
    if (local !== undefined) return { identifier: `${prefix}:${local}` };
  }
  return null;
}

/** The address of a paper's own page; `null` for a kind without one. */
export function addressOfIdentifier(identifier: Identifier): string | null {
  const local = localPart(identifier);
  switch (kindOf(identifier)) {
    case 'arxiv': return `https://arxiv.org/abs/${local}`;
    case 'doi': return `https://doi.org/${encodeURI(local)}`;
    case 'openreview': return `https://openreview.net/forum?id=${local}`;
    case 'acl': return `https://aclanthology.org/${local}/`;
    case 'pmid': return `https://pubmed.ncbi.nlm.nih.gov/${local}/`;
    case 'pmcid': return `https://pmc.ncbi.nlm.nih.gov/articles/${local}/`;
    case 'dblp': return `https://dblp.org/rec/${local}`;
    default: return null;
  }
}

/** The address of the PDF where it follows from the identifier; `null` where it does not. */
export function pdfOfIdentifier(identifier: Identifier): string | null {
  const local = localPart(identifier);
  switch (kindOf(identifier)) {
    case 'arxiv': return `https://arxiv.org/pdf/${local}`;
    case 'openreview': return `https://openreview.net/pdf?id=${local}`;
    case 'acl': return `https://aclanthology.org/${local}.pdf`;
    default: return null;
  }
}

/** `arxiv` of `arxiv:2401.01234`. */
export function kindOf(identifier: Identifier): string {
  return identifier.slice(0, identifier.indexOf(':'));
}

/** `2401.01234` of `arxiv:2401.01234`. */
export function localPart(identifier: Identifier): string {
  return identifier.slice(identifier.indexOf(':') + 1);
}

function found(identifier: Identifier, version: string | undefined): FoundIdentifier {
  return version === undefined ? { identifier } : { identifier, version: Number(version) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
