import { parseIdentifier } from '../../domain/identifiers.ts';
import { absolute } from '../read.ts';
import { Flag, has, type Page, textBetween } from './page.ts';

/** What kind of place a link leads to, as far as its address and name say. */
export interface PaperLink {
  /** Index of the `a`. */
  element: number;
  /** Piece of text at which it stands. */
  at: number;
  href: string;
  label: string;
  identifier: string | null;
  /** 1: surely a paper; 0.8: most likely; 0.4: an address of the usual form; 0: cannot be told; -1: surely something else. */
  weight: number;
  isPdf: boolean;
  name: LinkName;
}

/** What the link's text calls its target; `null` for any other text, `address` for one that is an address, `none` without text. */
export type LinkName = 'paper' | 'pdf' | 'code' | 'cite' | 'side' | 'person' | 'address' | 'none' | null;

const LONGEST_LABEL = 300;

/** The links of a page that lead away from it, in document order. */
export function* linksOf(page: Page): Generator<undefined, PaperLink[]> {
  const links: PaperLink[] = [];
  for (let index = 0; index < page.elements.length; index += 1) {
    if (index % 300 === 0) yield;
    if (page.tags[index] !== 'a' || page.links[index] !== index) continue;
    const link = linkOf(page, index);
    if (link !== null) links.push(link);
    if (links.length % 20 === 0) yield;
  }
  return links;
}

function linkOf(page: Page, index: number): PaperLink | null {
  const printed = page.elements[index]!.getAttribute('href')!.trim();
  if (printed === '' || /^(?:#|javascript:|mailto:|tel:|data:)/i.test(printed) || printed.length > 2_000) return null;
  const href = absolute(printed, page.url);
  if (href === null) return null;
  const label = textBetween(page, page.textFrom[index]!, page.textTo[index]!).slice(0, LONGEST_LABEL);
  const identifier = identifierOf(href);
  const isPdf = isPdfAddress(href);
  const name = has(page, index, Flag.Hidden) && label === '' ? 'none' : nameOf(label);
  return { element: index, at: page.textFrom[index]!, href, label, identifier, weight: weightOf(href, identifier, isPdf), isPdf, name };
}

/** As the pages' conventions have it: a link that ends in .pdf or leads to arXiv's PDF. */
function isPdfAddress(href: string): boolean {
  return /\.pdf(?:[?#]|$)|^https?:\/\/(?:\w+\.)?arxiv\.org\/pdf\/|^https?:\/\/openreview\.net\/pdf\?|\/pdfft\?/i.test(href.slice(0, 1_000));
}

/** Mirrors and digests keep arXiv's number in their own addresses. */
const NUMBER_IN_PATH = /\/(?:abs|pdf|html|papers?|arxiv)\/(?:arxiv[:/.-]?)?(\d{4}\.\d{4,5})(?:v\d+)?(?:\.pdf|\/)?(?:[?#]|$)/i;

/** Mails and search engines count presses by way of an address of their own, which holds the true one. */
const REDIRECT = /[?&](?:url|u|q|to|target|dest|destination|redirect|goto|link)=(https?(?::|%3A)[^&#]+)/i;

function identifierOf(printed: string): string | null {
  const [, inner] = REDIRECT.exec(printed) ?? [];
  const href = inner === undefined ? printed : decoded(inner);
  const found = parseIdentifier(href)?.identifier ?? null;
  if (found !== null && !/^doi:/.test(found)) return found;
  const [, number] = NUMBER_IN_PATH.exec(href) ?? [];
  if (number !== undefined) return parseIdentifier(number)?.identifier ?? found;
  return found;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const NOT_PAPERS = new RegExp(String.raw`^https?:\/\/(?:[\w-]+\.)*(?:github\.com|gitlab\.com|bitbucket\.org|twitter\.com|x\.com|youtube\.com|youtu\.be|vimeo\.com|facebook\.com|linkedin\.com|instagram\.com`
  + String.raw`|reddit\.com|medium\.com|wikipedia\.org|amazon\.\w+|bilibili\.com|zhihu\.com|slideshare\.net|speakerdeck\.com|discord\.(?:gg|com)|t\.me|bsky\.app|mastodon\.\w+|orcid\.org|coursera\.org|udacity\.com|edx\.org`
  + String.raw`|colab\.research\.google\.com|kaggle\.com|npmjs\.com|pypi\.org|docs\.google\.com|drive\.google\.com\/(?!file\/)|dropbox\.com\/(?!s)|huggingface\.co\/(?!papers\/\d)|substack\.com|news\.ycombinator\.com|producthunt\.com|stackoverflow\.com|google\.com\/(?:search|maps))(?:[\/:?#]|$)`, 'i');

const SURE = new RegExp(String.raw`^https?:\/\/(?:[\w-]+\.)*(?:huggingface\.co\/papers\/\d|alphaxiv\.org\/(?:abs|pdf|overview)\/|semanticscholar\.org\/(?:paper|arxiv)\/|(?:bio|med)rxiv\.org\/(?:content|cgi)\/`
  + String.raw`|proceedings\.mlr\.press\/[vr]\d+\/[\w-]+(?:\.html|\/[\w-]+\.pdf)|(?:proceedings\.|papers\.)?(?:neurips|nips)\.cc\/paper|openaccess\.thecvf\.com\/content|cv-foundation\.org\/openaccess\/content|jmlr\.org\/(?:papers|proceedings)\/`
  + String.raw`|ieeexplore\.ieee\.org\/(?:document|abstract|xpls|stamp|iel)|computer\.org\/csdl\/\w+\/|dl\.acm\.org\/(?:doi|citation|authorize)|link\.springer\.com\/(?:article|chapter)|sciencedirect\.com\/science\/article|nature\.com\/(?:articles\/|\w+\/journal)`
  + String.raw`|science(?:mag)?\.org\/(?:doi|content)|cell\.com\/[\w-]+\/(?:fulltext|abstract|pdf)|pnas\.org\/(?:doi|content|cgi)|academic\.oup\.com\/\w+\/(?:article|advance)|wiley\.com\/doi|tandfonline\.com\/doi|sagepub\.com\/doi|mdpi\.com\/\d{4}-\d{3}`
  + String.raw`|frontiersin\.org\/(?:articles|journals)|journals\.plos\.org\/\w+\/article|elifesciences\.org\/(?:articles|reviewed)|isca-(?:speech|archive)\.org\/(?:archive|\w+_\d{4})|aaai\.org\/(?:index\.php\/\w+\/article|ocs)|ijcai\.org\/(?:proceedings|abstract|papers)`
  + String.raw`|hal\.science\/|archives-ouvertes\.fr\/|ssrn\.com\/(?:abstract|sol3)|philpapers\.org\/(?:rec|archive)\/|philarchive\.org\/rec\/|jstor\.org\/stable|projecteuclid\.org\/\w+|eprint\.iacr\.org\/\d|researchgate\.net\/publication\/|paperswithcode\.com\/paper\/`
  + String.raw`|dblp\.(?:org|uni-trier\.de)\/rec\/|inspirehep\.net\/(?:record|literature)\/|adsabs\.harvard\.edu\/(?:abs|full)|siam\.org\/doi|degruyter\.com\/document|cambridge\.org\/core\/(?:journals|product|books)|aps\.org\/\w+\/abstract|acs\.org\/doi|iop\.org\/article`
  + String.raw`|royalsocietypublishing\.org\/doi|distill\.pub\/\d{4}|scholar\.google\.[\w.]+\/citations\?(?:[^#]*&)?(?:view_op=view_citation|citation_for_view)|drops\.dagstuhl\.de\/(?:opus|entities|storage)|usenix\.org\/conference\/[\w-]+\/(?:technical-sessions\/)?presentation`
  + String.raw`|roboticsproceedings\.org\/rss\d+\/p|bmvc\w*\.\w+\/|ndss-symposium\.org\/ndss-paper|europepmc\.org\/(?:article|abstract)|ncbi\.nlm\.nih\.gov\/pmc\/articles|osf\.io\/preprints\/|vldb\.org\/pvldb\/|papers\.ssrn\.com|citeseerx?\.[\w.]+\/viewdoc|ceur-ws\.org\/Vol-\d+\/\w+|worldscientific\.com\/doi)`, 'i');

/** Where people keep files, their papers among them. */
const FILES = /^https?:\/\/(?:drive\.google\.com\/file\/|(?:www\.)?dropbox\.com\/s)/i;

/** What addresses of papers look like on sites nobody has heard of. */
const USUAL = /\/(?:doi|abs|papers?|articles?|publications?|pubs?|preprints?|forum|content|record|rec|item|handle|bitstream|abstract|eprint|document|poster|presentation|paper_files|papers_fp)s?(?:\/|\?|\.aspx?\?|_|-)\S|PaperDetails|-Abstract\b|_paper\.html|[?&](?:paper_?id|pid|article_?id)=/i;

function weightOf(href: string, identifier: string | null, isPdf: boolean): number {
  const start = href.slice(0, 600);
  if (identifier !== null) return 1;
  if (NOT_PAPERS.test(start)) return isPdf ? 0.6 : -1;
  if (SURE.test(start)) return 1;
  if (isPdf || /\.ps(?:\.gz)?$/i.test(start)) return /slides?|poster|cv|resume|syllabus|homework|handout|lecture|supp|flyer|invoice|catalog|manual|brochure|datasheet/i.test(/[^/]*$/.exec(start)![0]) ? 0 : 0.8;
  if (/[?&](?:q|query|search|s)=|\/search\b/i.test(start)) return 0;
  if (FILES.test(start)) return 0.85;
  return USUAL.test(start.replace(/^https?:\/\/[^/]*/, '')) ? 0.4 : 0;
}

const NAMES: readonly [LinkName, RegExp][] = [
  ['pdf', /^(?:(?:download|view|full|paper|arxiv|preprint|local|author)\s*)*\.?(?:pdf|ps|postscript|full\s?text|camera[- ]ready)s?(?:\s*(?:download|version|link|file|\d+|\([^)]*\)|from .{1,40}|(?:\] ?)?[\w-]+(?:\.[\w-]+)+))*$/i],
  ['paper', /^(?:(?:view|read|the|this|their|go to|see|more|full|official|original|open|link to|published|journal|conference|workshop|long|short|extended|tech(?:nical)?)\s*)*(?:papers?|arxiv(?:[: ]?\d{4}\.\d{4,5}(?:v\d+)?)?|arxiv preprint|abs|abstract(?: page)?|doi(?:: ?10\.\S+)?|html|preprint|article|publisher|link|url|details|open ?review|acl(?: anthology)?|proceedings|manuscript|version|report|hal|pubmed|pmc|semantic scholar|ieee(?: ?xplore)?|acm(?: ?dl)?|springer|elsevier|nature|science|biorxiv|medrxiv|ssrn|eprint|hf(?: papers)?|hugging ?face|论文|原文|链接|摘要)(?: (?:page|link|version|details|preprint|\(.{1,30}\)))?$/i],
  ['cite', /^(?:bib(?:tex|liography)?|cite|citation|export(?: citation)?|ris|endnote|import into \w+|cite this|bib ?tex)$/i],
  ['code', /^(?:(?:source|official|our|github|the)\s*)*(?:code(?: ?(?:&|and) ?\w+)?|github|git|repo(?:sitory)?|implementations?|software|pytorch|tensorflow|tf|jax|torch|代码)(?: \(\w+\))?$/i],
  ['side', /^(?:slides?|posters?|videos?|talks?|presentation|recording|projects?(?: page)?|web ?(?:site|page)|homepage|demos?|data ?(?:set)?s?|supp\w*(?: material| pdf)?|appendix|blog(?: ?post)?|tweets?|thread|twitter|x|media|press|news|errata|models?|weights|checkpoints?|colab|notebook|youtube|bilibili|zhihu|review|comments?|discuss(?:ion)?|share|save|more|\d+ (?:comments?|citations?|replies|versions?)|cited by \d+|related articles?|all \d+ versions|similar articles|free (?:pmc )?article|figures?|toc|home|top|back|edit|page|图表|视频|幻灯片|主页|项目)$/i],
];

/** What the text of a link calls its target. */
export function nameOf(label: string): LinkName {
  if (label === '') return 'none';
  if (label.length > 120) return /^https?:\/\/\S+$/.test(label) ? 'address' : null;
  if (/^(?:https?:\/\/|www\.|doi\.org\/|arxiv\.org\/)\S+$|^10\.\d{4,9}\/\S+$/i.test(label)) return 'address';
  const bare = label.replace(/^[^\p{L}.]+/u, '').replace(/[^\p{L}\d)]+$/u, '');
  if (bare === '') return /^[\W_\d]+$/.test(label) ? 'side' : null;
  return NAMES.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
}
