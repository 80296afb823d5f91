import { authorsFrom, foldSpace } from '../read.ts';
import type { Entry } from '../../domain/entry.ts';
import { isVenue } from './venue.ts';

export type Authors = Pick<Entry, 'authors' | 'authorsComplete'>;

/** A list that ends in these goes on. */
const CUT = /[,;\s]*(?:\b(?:et[.\s]*al\b|and others|others)|等人?|…|\.\.\.)\.?\s*$/iu;
const PARTICLE = String.raw`(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ben|ter|ten|zu|y|st\.?)`;
const PART = String.raw`(?:\p{Lu}[\p{L}\p{M}'’‘.\-‐]*|\p{Lo}{2,4}|\(\p{Lu}[\p{L}.]+\)|${PARTICLE})`;
const NAME = new RegExp(String.raw`^${PART}(?:\s+${PART}){1,5}(?:\s+(?:Jr|Sr|II|III|IV)\.?)?\*{0,2}$`, 'u');
const CHINESE = /^\p{Script=Han}{2,4}$/u;
const INITIALS = /^(?:\p{Lu}\p{Ll}{0,1}\.?[\s\-‐]*){1,4}$/u;
const SURNAME = new RegExp(String.raw`^(?:${PARTICLE}\s+)*\p{Lu}[\p{L}\p{M}'’\-‐]+$`, 'u');
/** Words that begin with a capital in titles and venues, and never in names. */
const NO_NAME = new RegExp(String.raw`\b(?:Learning|Networks?|Neural|Deep|Model(?:s|ing)?|Language|Vision|Visual|Data|Detection|Recognition|Analysis|Survey|Review|Systems?|Processing|Science|Nature|IEEE|ACM|arXiv|`
  + String.raw`Conference|Journal|Proceedings|Transactions|Workshop|Advances|Springer|Elsevier|University|Institute|Research|Lab|Google|Microsoft|Facebook|Meta|OpenAI|DeepMind|NVIDIA|Paper|Code|Oral|Spotlight|Best|`
  + String.raw`Transformers?|Attention|Diffusion|Generation|Generative|Towards?|Using|With|For|The|And|Via|From|Of|In|On|An?|To|Is|Are|We|Our|This|New|Image|Video|Graph|Reinforcement|Representation|Training|Classification)\b`);

/** The names of a line that holds nothing else, parted as the line parts them; none where it has no letters. */
export function namesOf(text: string): Authors {
  const folded = foldSpace(text).replace(/^(?:(?:authors?|作者)\s*[:：]|by\s)\s*/i, '').replace(/\s*[,;:]$/, '');
  const bare = folded.replace(CUT, '');
  const names = parted(bare).map(foldSpace).filter((name) => /\p{L}/u.test(name));
  const keepsStop = /\b\p{Lu}\.$/u.test(names.at(-1) ?? '') && names.slice(0, -1).some((name) => /\b\p{Lu}\.$/u.test(name));
  if (!keepsStop) names.push(...names.splice(-1).map((name) => name.replace(/\.$/, '')));
  return authorsFrom(names, bare === folded);
}

/** The same where it may be something else: `null` unless every piece reads as a name. */
export function strictNamesOf(text: string): Authors | null {
  const bare = foldSpace(text);
  if (bare.length > 2_000 || /[?!"“”]|https?:|\d\d/.test(bare) || NO_NAME.test(bare.replace(/\b[A-Z]\b\.?/g, ''))) return null;
  const found = namesOf(bare);
  const { authors } = found;
  if (authors === null) return null;
  const isCut = found.authorsComplete === false;
  if (authors.length === 1 && isCut && SURNAME.test(authors[0]!)) return found;
  const fits = (name: string) => NAME.test(name) || CHINESE.test(name) || isLastFirst(name);
  if (!authors.every(fits)) return null;
  if (authors.some((name) => isVenue(name.replace(/\s+\S+$/, ''))) || (!isCut && authors.length === 1 && /^\p{Lu}{2,}\b/u.test(authors[0]!))) return null;
  return authors.length > 1 || isCut || /^(?:by\s|authors?\s*:)/i.test(bare) || NAME.test(authors[0]!) || CHINESE.test(authors[0]!) ? found : null;
}

/** Before a quoted title any run of capitalised words is its authors. */
export function namesBeforeQuote(text: string): Authors | null {
  const words = foldSpace(text).replace(CUT, '').split(/[\s,;]+/).filter((word) => /\p{L}/u.test(word) && word !== 'and');
  const isNames = words.length > 1 && words.filter((word) => /^\p{Lu}/u.test(word)).length > words.length * 0.6 && !/:$/.test(text);
  return strictNamesOf(text) ?? (isNames || CUT.test(text) ? namesOf(text) : null);
}

/** "Last, First and Last, First" is parted at "and", "Last, F., Last, F." by pairs, "Last, First, First Last and First Last" after its first pair. */
function parted(text: string): string[] {
  const ands = text.split(/\s+and\s+/);
  const commas = (piece: string) => piece.split(',').length - 1;
  if (ands.length > 1 && ands.every((piece) => commas(piece) <= 1) && ands.filter((piece) => commas(piece) === 1).length > ands.length / 2) return ands;
  const pieces = text.split(/\s*[,;，；、•·]\s*(?:and\s+|&\s*)?|\s+(?:and|&)\s+|\s+\|\s+/).map((piece) => piece.trim()).filter((piece) => piece !== '');
  if (pieces.length > 1 && !text.includes(';')) {
    if (pieces.length % 2 === 0 && pieces.every((piece, at) => (at % 2 === 0 ? SURNAME.test(piece) : INITIALS.test(piece)))) return pairs(pieces);
    const [first = '', second = '', ...rest] = pieces;
    if (SURNAME.test(first) && /^\p{Lu}/u.test(second) && second.split(' ').length <= 4 && !isSurnameList(pieces)) return [`${first}, ${second}`, ...rest];
  }
  return pieces;
}

/** "Bengio, LeCun, Hinton" are three people. */
function isSurnameList(pieces: readonly string[]): boolean {
  return pieces.length > 2 && pieces.slice(2).every((piece) => !piece.includes(' '));
}

function pairs(pieces: readonly string[]): string[] {
  return pieces.flatMap((piece, at) => (at % 2 === 0 ? [`${piece}, ${pieces[at + 1]}`] : []));
}

function isLastFirst(name: string): boolean {
  const [last = '', first = '', ...rest] = name.split(', ');
  return rest.length === 0 && SURNAME.test(last) && /^\p{Lu}/u.test(first) && first.split(' ').length <= 4;
}
