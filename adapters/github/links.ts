import { foldSpace } from '../read.ts';

/** What a link of a list leads to, by its name, and by its address where the name says nothing. */
export type LinkKind = 'paper' | 'code' | 'project' | 'other' | 'named';

/** One link of a row; `named` is one whose text is no button ("pdf", "code") but a name or title. */
export interface RowLink {
  kind: LinkKind;
  href: string;
  /** Leads to a place that holds papers and nothing else. */
  isScholarly: boolean;
  isPdf: boolean;
}

/** Hosts, with a path where other things live there too. */
const SCHOLARLY = new RegExp(String.raw`^https?:\/\/(?:[\w-]+\.)*?(?:` + [
  String.raw`arxiv\.org\/(?:abs|pdf|html|format|ps|abstract)\/`, String.raw`ar5iv\.(?:labs\.arxiv\.)?org\/`, String.raw`alphaxiv\.org\/(?:abs|pdf)`,
  String.raw`openreview\.net\/(?:forum|pdf|attachment)`, String.raw`(?:aclanthology\.(?:org|info)|aclweb\.org\/(?:anthology|portal\/content))\/.`,
  String.raw`doi\.org\/`, String.raw`dl\.acm\.org\/(?:doi|citation|ft_gateway)`, String.raw`(?:delivery|portal)\.acm\.org\/`,
  String.raw`ieeexplore\.ieee\.org\/`, String.raw`computer\.org\/csdl\/`, String.raw`link\.springer\.com\/`, String.raw`(?:sciencedirect|linkinghub\.elsevier)\.com\/`,
  String.raw`nature\.com\/(?:articles|nature)`, String.raw`science(?:mag)?\.org\/(?:doi|content)`, String.raw`pnas\.org\/(?:doi|content)`,
  String.raw`(?:cell|thelancet)\.com\/.*(?:article|fulltext|abstract|pdf)`, String.raw`proceedings\.mlr\.press\/v\d`, String.raw`jmlr\.(?:org|csail\.mit\.edu)\/(?:papers|proceedings)`,
  String.raw`(?:papers|proceedings|books|datasets-benchmarks-proceedings)\.n(?:eur)?ips\.cc\/`, String.raw`(?:neurips|nips|icml|iclr)\.cc\/(?:virtual|Conferences|media)`,
  String.raw`openaccess\.thecvf\.com\/`, String.raw`cv-foundation\.org\/`, String.raw`ecva\.net\/papers`, String.raw`aaai\.org\/(?:ocs|ojs|papers|index\.php)`,
  String.raw`ijcai\.org\/(?:proceedings|papers)`, String.raw`(?:bio|med|chem|tech|eng|psy)r?xiv\.org\/`, String.raw`pubmed\.ncbi\.nlm\.nih\.gov\/\d`,
  String.raw`(?:ncbi\.nlm\.nih\.gov\/(?:pmc|pubmed)|pmc\.ncbi\.nlm\.nih\.gov\/articles)`, String.raw`ssrn\.com\/`, String.raw`semanticscholar\.org\/(?:paper|arxiv)`,
  String.raw`pdfs\.semanticscholar\.org\/`, String.raw`huggingface\.co\/papers\/`, String.raw`(?:onlinelibrary|[\w-]+\.onlinelibrary)\.wiley\.com\/`,
  String.raw`(?:tandfonline|sagepub|mdpi|frontiersin|hindawi|worldscientific|emerald|karger|degruyter)\.(?:com|org)\/.`, String.raw`journals\.plos\.org\/`,
  String.raw`academic\.oup\.com\/`, String.raw`(?:isca-speech|isca-archive)\.org\/`, String.raw`roboticsproceedings\.org\/`, String.raw`eprint\.iacr\.org\/`,
  String.raw`usenix\.org\/(?:conference|system|legacy|publications)`, String.raw`vldb\.org\/`, String.raw`ndss-symposium\.org\/`, String.raw`researchgate\.net\/publication`,
  String.raw`citeseerx?\.ist\.psu\.edu\/`, String.raw`diglib\.eg\.org\/`, String.raw`jair\.org\/`, String.raw`(?:mitpressjournals|direct\.mit)\.(?:org|edu)\/`,
  String.raw`iopscience\.iop\.org\/`, String.raw`journals\.aps\.org\/`, String.raw`pubs\.(?:acs|rsc|aip|siam)\.org\/`, String.raw`osf\.io\/preprints`, String.raw`hal\.(?:science|inria\.fr|archives-ouvertes\.fr)\/`,
  String.raw`(?:epubs|epub)\.siam\.org\/`, String.raw`projecteuclid\.org\/`, String.raw`bmvc?-?\d*\.org\/.*paper`, String.raw`ismir\.net\/.*(?:articles|paper)`, String.raw`tdcommons\.org\/`,
].join('|') + ')', 'i');

/** Words that buttons are made of; a link is one when all its words are of these. */
const WORDS: Record<'paper' | 'code' | 'project' | 'other', ReadonlySet<string>> = {
  paper: new Set(('paper papers pdf arxiv preprint article publication manuscript abstract abs doi eprint html openreview biorxiv medrxiv ssrn acm ieee ieeexplore xplore '
    + 'springer sciencedirect elsevier nature science pnas pubmed pmlr jmlr cvf thecvf neurips nips icml iclr cvpr iccv eccv acl aaai isca anthology hal thesis journal technical tech '
    + '论文 原文 论文链接 论文地址 文章').split(' ')),
  code: new Set('code codes github gitlab bitbucket repo repository source implementation implementations pytorch torch tensorflow tf keras jax flax caffe caffe2 matlab mxnet chainer theano paddle paddlepaddle mindspore lua c++ python julia stars star 代码 源码'.split(' ')),
  project: new Set('project projects webpage website site web homepage home projectpage demo demos 主页 项目'.split(' ')),
  other: new Set(('video videos youtube bilibili slides slide ppt poster blog blogs post blogpost data dataset datasets benchmark bib bibtex cite citation citations tweet tweets twitter x thread '
    + 'supp suppl supplement supplementary supplemental material materials appendix summary note notes review reviews talk talks presentation model models weights checkpoint checkpoints colab notebook notebooks '
    + 'huggingface hf space spaces app docs doc documentation wiki leaderboard pwc paperswithcode scholar reddit discussion media news album tutorial podcast notebooklm evaluation results download '
    + 'system card explanation license lecture course book mirror 解读 笔记 博客 视频 知乎 数据 数据集').split(' ')),
};

/** Words that say nothing of their own. */
const FILLERS = new Set('report short long the a an link links page here to of on in and official unofficial full original main our version website url camera ready extended conference final online open access library digital dl hugging face with semantic'.split(' '));

/** "(Doe et al., 2020)" */
const CITATION = /^\W*\p{Lu}[^\d]{1,50}\b(?:et al\.?|and|&)[^\d]{0,30}\d{4}\W*$|^\W*\p{Lu}[\p{L}-]+\W{0,3}\d{4}\W*$/u;

/** The link's kind, address and nature; `null` for one that leads nowhere outside (headings, files beside). */
export function rowLink(link: Element, href: string | null): RowLink | null {
  if (href === null) return null;
  const isScholarly = SCHOLARLY.test(href);
  return { kind: kindOf(link, href, isScholarly), href, isScholarly, isPdf: isPdf(href) };
}

function kindOf(link: Element, href: string, isScholarly: boolean): LinkKind {
  const name = foldSpace(link.textContent);
  const picture = name === '' ? link.querySelector('img') : null;
  if (name === '' && picture === null) return 'other';
  if (/^https?:\/\//.test(name)) return isScholarly ? 'paper' : 'other';
  if (isScholarly && CITATION.test(name)) return 'paper';
  const words = wordsOf(picture === null ? name : pictureName(picture));
  const kind = kindOfWords(words);
  if (kind !== null) return kind;
  if (isScholarly && (picture !== null || isVague(words))) return 'paper';
  if (picture !== null) return /^https?:\/\/(?:www\.)?github\.com\/[^/]+\/[^/]+/.test(href) && !/camo|blob/.test(href) ? 'code' : 'other';
  return words.length > 0 && words.every((word) => FILLERS.has(word) || /^\d+$/.test(word)) ? 'other' : 'named';
}

/** The kind that the first telling word gives, where every word is a button's. */
function kindOfWords(words: readonly string[]): Exclude<LinkKind, 'named'> | null {
  let first: Exclude<LinkKind, 'named'> | null = null;
  for (const word of words) {
    const kind = (['paper', 'code', 'project', 'other'] as const).find((one) => WORDS[one].has(word));
    if (kind === undefined && !FILLERS.has(word) && !/^(?:v?\d[\d.]*(?:v\d+)?|\d*k|\d+(?:st|nd|rd|th))$/.test(word)) return null;
    if (kind !== undefined && (first === null || (kind === 'other' && first === 'paper' && word.startsWith('supp')))) first = kind;
  }
  return first ?? (words.length === 1 && /^\d{4}\.\d{4,5}(?:v\d+)?$/.test(words[0]!) ? 'paper' : null);
}

/** "link", "here", "CVPR 2020", "NeurIPS’23": names of a link to a paper that are no title. */
function isVague(words: readonly string[]): boolean {
  return words.length <= 4 && words.every((word) => FILLERS.has(word) || WORDS.paper.has(word) || WORDS.other.has(word) || /\d{2}$|^v\d$/.test(word) || /^oral|spotlight|workshop|findings$/.test(word));
}

function wordsOf(name: string): string[] {
  return name.toLowerCase().replace(/c\+\+/g, 'cplusplus').split(/[^\p{L}\p{N}.]+/u).map((word) => word.replace(/^\.+|\.+$/g, '').replace('cplusplus', 'c++')).filter((word) => word !== '');
}

/** What a badge says: its alternative text, else what the address of the picture draws (`badge/arXiv-2401.01234-red`). */
function pictureName(picture: Element): string {
  const alt = foldSpace(picture.getAttribute('alt') ?? '');
  const source = picture.getAttribute('data-canonical-src') ?? picture.getAttribute('src') ?? '';
  if (/\/github\/(?:stars|forks|last-commit)\//.test(source)) return 'stars';
  const [, drawn] = /\/badge\/([^?]+?)(?:\.svg|\.png)?(?:\?|$)/.exec(source) ?? [];
  const label = drawn === undefined ? (/[?&]label=([^&]+)/.exec(source)?.[1] ?? '') : drawn.replaceAll('--', ' ').replace(/-[^-]*$/, '').replace(/[-_]/g, ' ');
  return kindOfWords(wordsOf(alt)) !== null || label === '' ? alt : decoded(label);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A file, or an address of arXiv or OpenReview that gives one. */
function isPdf(href: string): boolean {
  return /^[^?#]+\.pdf(?:$|[?#&])|\.pdf$/i.test(href) || /^https?:\/\/(?:[\w-]+\.)*(?:arxiv\.org|openreview\.net)\/pdf\b/i.test(href);
}
