/** A line of names as it was split. */
export interface Names {
  names: string[];
  /** `false` when the line says that there are more. */
  isComplete: boolean;
}

const LONGEST_LIST = 12_000;
const PARTICLES = new Set('de da das do dos del della dela delle di du der den des el al bin ibn ben la le lo les van von vom zu zum zur ter ten te tot y e i af av auf st san santa mac mc jr sr ii iii iv vander o dit bint abd abu ul ur'.split(' '));

/** Words in titles, fields and venues that stand in no name. */
const NO_NAMES = new Set(('learning network networks neural model models deep data dataset datasets vision language languages processing recognition detection segmentation generation analysis theory systems system computing computer '
  + 'science sciences engineering research study studies method methods methodology approach algorithm algorithms optimization optimisation reinforcement supervised unsupervised transformer transformers attention '
  + 'robotics robot robots graph graphs image images video videos speech audio text translation retrieval information knowledge reasoning planning control multi large small efficient robust adaptive adversarial '
  + 'conference proceedings workshop symposium journal transactions letters review reviews press university institute department school college laboratory lab labs center centre group inc corp ltd company college '
  + 'paper papers publication publications abstract introduction conclusion references appendix supplementary pdf code slides poster video project page home about contact news blog search login sign view read more download '
  + 'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday '
  + 'best award oral spotlight keynote session track invited talk tutorial chair online open access free new recent latest popular trending top all other others general applied advanced international national european american '
  + 'artificial intelligence machine intelligent natural human interaction interface security privacy software hardware database databases distributed parallel quantum physics chemistry biology medicine health clinical medical brain '
  + 'social media economics economic political policy law history philosophy ethics education psychology cognitive statistics statistical probability probabilistic mathematics mathematical geometry algebra bayesian inference causal '
  + 'generative diffusion foundation pretraining pre-training fine-tuning benchmark benchmarks evaluation survey framework simulation real-time sim-to-real self-supervised few-shot zero-shot multimodal multi-modal cross-domain end-to-end '
  + 'federated continual transfer representation representations embedding embeddings classification regression clustering prediction forecasting estimation tracking localization navigation manipulation perception understanding question answering '
  + 'dialogue summarization sentiment entity relation extraction parsing semantics semantic syntax linguistics multilingual resource resources applications application development design designing world global power change climate energy '
  + 'edition volume issue chapter part section table figure appendix version draft preprint submitted accepted forthcoming spring summer fall autumn winter engineer manager director senior junior remote full-time part-time').split(' '));

const WORD = /^\p{Lu}[\p{L}\p{M}'’ʼ.-]*$/u;
const FAMILY_FIRST = /^[\p{L}'’-]+(?:[ -][\p{L}'’-]+)? \p{Lu}{1,3}\.?$/u;
const INITIALS = /^(?:\p{Lu}\p{Ll}?\.?[\s-]*){1,4}$|^\p{Lu}{1,4}$/u;

/** Whether a piece of text can be one person's name. `isLoose` allows one word and small letters, as lists with many names do. */
function isName(text: string, isLoose = false): boolean {
  if (text.length < 2 || text.length > 60 || /[\d:?!"“”/@=<>{}[\]|_$%^~;]|\p{Ll}{3,}\.\s/u.test(text)) return false;
  if (/^[\p{Script=Han}]{2,4}$/u.test(text) || /^[\p{Script=Hangul}]{2,5}$/u.test(text)) return true;
  const words = text.split(/[\s,]+/).filter((word) => word !== '');
  if (words.length === 0 || words.length > 7) return false;
  let proper = 0;
  for (const word of words) {
    const small = word.toLowerCase();
    if (NO_NAMES.has(small)) return false;
    if (WORD.test(word)) proper += 1;
    else if (!PARTICLES.has(small.replace(/\.$/, '')) && !/^(?:d|l|o)['’]\p{L}+$/iu.test(word) && !(isLoose && /^\p{Ll}[\p{L}'’-]*$/u.test(word) && words.length === 1)) return false;
  }
  if (words.length === 1) return isLoose || /\p{Script=Hiragana}|\p{Script=Katakana}/u.test(text);
  return proper >= 1;
}

/** The names of a text that is nothing but a list of them; `null` when it is something else. At least `least` of them. */
export function namesOf(text: string, least = 1): Names | null {
  if (text.length < 3 || text.length > LONGEST_LIST) return null;
  if (text.length > 300) return readNames(text, least);
  let read = known.get(text);
  if (read === undefined) {
    if (known.size > 4_000) known.clear();
    known.set(text, read = readNames(text, 1));
  }
  return read !== null && read.names.length < least ? null : read;
}

/** The same lines are asked about from several sides. */
const known = new Map<string, Names | null>();

function readNames(text: string, least: number): Names | null {
  const unlabelled = text.replace(LABEL, '');
  if (!beginsWithName(unlabelled) || isSentence(text)) return null;
  const { bare, isComplete } = withoutSigns(unlabelled);
  const pieces = withoutOrganisations(piecesOf(bare));
  if (pieces.length < least || pieces.length === 0) return null;
  const familyFirst = pieces.filter((piece) => FAMILY_FIRST.test(piece)).length;
  if (familyFirst > 0 && familyFirst === pieces.length - 1 && !FAMILY_FIRST.test(pieces.at(-1)!)) return null; // "Byron A, Noether E. The title"
  const isLong = pieces.length > 3;
  const good = pieces.filter((piece) => isName(piece)).length;
  const loose = isLong ? pieces.filter((piece) => isName(piece, true)).length : good;
  if (good < Math.max(1, pieces.length * (isLong ? 0.6 : 1)) || loose < pieces.length * 0.9) return null;
  return { names: familyFirst === pieces.length ? pieces.map((piece) => piece.replace(/\.$/, '')) : pieces, isComplete };
}

const LABEL = /^\s*(?:authors?|by|written by|with|von|作者)\s*[:：]?\s+(?=\p{Lu}|\p{Script=Han})/iu;

/** Most texts that are no names show it in their first piece. */
export function beginsWithName(text: string): boolean {
  const [head] = /^[^,;•·|&(（，、；‖[{]{1,60}/.exec(text) ?? [];
  if (head === undefined || (head.length === 60 && text.length > 60)) return head !== undefined && / and /.test(head) && beginsWithName(head.slice(0, head.indexOf(' and ')));
  const first = head.split(/ (?:and|et|und) /)[0]!.replace(/[*†‡§¶∗\d\s.…⁰-⁹¹²³]+$/u, '');
  return (/^(?:\p{Lu}|\p{Script=Han}|\p{Script=Hangul}|\p{Ll}{1,4}['’]\p{Lu})/u.test(first) || PARTICLES.has(/^\S*/.exec(first)![0])) && (isName(first, true) || /^\p{Lu}$/u.test(first));
}

/** "A. Byron, University of Somewhere": places of work between or after the names. */
function withoutOrganisations(pieces: readonly string[]): string[] {
  const people = pieces.filter((piece) => !ORGANISATION.test(piece));
  return people.length > 0 ? people : [...pieces];
}

const ORGANISATION = /\b(?:universit|institut|college|school of|department|laborator|research (?:center|centre|lab)|academy|corporation|technolog|hospital|polytechnic|cnrs|inria|google|microsoft|meta ai|amazon|nvidia|ibm|huawei|tencent|alibaba|bytedance|openai|deepmind|baidu)|\b(?:eth|mit|epfl|inc|gmbh|ltd)\b/i;

/** Words of running text that no list of names has outside of affiliations. */
function isSentence(text: string): boolean {
  return !/[;(（]/.test(text) && !ORGANISATION.test(text) && /\s(?:the|of|for|with|in|on|to|is|are|from|using|via|a|an|by|as|at|we|its|under|through|towards?|between|beyond|without|based|can|be|how|what|why|not|that|this)\s/.test(text.slice(0, 3_000).replace(/^\s*(?:written )?by\s/i, ''));
}

const CUT = /(?:[,;]?\s*(?:\band|&)?\s*(?:\bet\.?\s?al\.?|and others|others|u\. ?a\.)|\s*(?:\.\.\.|…)|[,;]?\s*(?:\band\s+)?\+?\s?\d+ (?:more )?(?:authors?|others|more)(?: authors?)?(?: \(.{1,20}\))?)\s*\.?\s*$/i;

/** Without labels, footnote signs and affiliations; whether it says that names are left out. */
function withoutSigns(text: string): { bare: string; isComplete: boolean } {
  let bare = text;
  if (/[(（[{]/.test(bare)) bare = bare.replace(/\s*[(（[{][^()（）[\]{}]{0,200}[)）\]}]/g, '');
  bare = bare.replace(/[*†‡§¶∗⋆✉#¹²³⁴⁵⁶⁷⁸⁹⁰∥♠♢♣]+/g, '').trim();
  if (/\d/.test(bare)) bare = bare.replace(/(\p{L}\.?)\s?\d{1,2}(?:\s?,\s?\d{1,2})*(?=\s*(?:[,;]|and\b|&|$))/gu, '$1').trim();
  const tail = bare.slice(-60);
  const whole = /\bal\b|others|\.\.\.|…|\d|u\. ?a\./i.test(tail) ? bare.slice(0, bare.length - tail.length) + tail.replace(CUT, '') : bare;
  return { bare: whole.replace(/[\s,;.:]+$/, (tail) => (/\b\p{Lu}\.$/u.test(whole) && tail.startsWith('.') ? '.' : '')).trim(), isComplete: whole === bare };
}

function piecesOf(text: string): string[] {
  const [separator] = /[;；•·|‖]/.exec(text) ?? [];
  if (separator !== undefined) return withParted(text.split(separator)).map((piece) => (/;/.test(separator) ? withoutAffiliation(piece) : piece));
  const byAnd = text.split(/\s+(?:and|und|et|&)\s+/);
  if (byAnd.length > 1 && byAnd.every((piece) => /^[^,]{2,30},[^,]{1,30}$/.test(piece))) return byAnd.map(trimmed);
  const pieces = withParted(text.split(/\s*[,，、]\s*/));
  const isFamilyFirst = pieces.filter((piece) => INITIALS.test(piece)).length >= Math.max(1, pieces.length * 0.35);
  return isFamilyFirst ? withInitials(pieces) : withFirstInverted(pieces);
}

function withParted(pieces: readonly string[]): string[] {
  return pieces.flatMap((piece) => piece.split(/\s+(?:and|und|&)\s+|^(?:and|und|&)\s+/)).map(trimmed).filter((piece) => piece !== '');
}

function trimmed(text: string): string {
  return text.trim();
}

/** "Ada Byron, University of Somewhere" in a list parted by semicolons. */
function withoutAffiliation(piece: string): string {
  const [name, rest] = [piece.replace(/,.*$/s, '').trim(), piece.replace(/^[^,]*,?/, '').trim()];
  return rest !== '' && / /.test(name) && !INITIALS.test(rest) ? name : piece;
}

/** "Byron, A., Noether, E." is two names. */
function withInitials(pieces: readonly string[]): string[] {
  const names: string[] = [];
  for (const piece of pieces) {
    const last = names.at(-1);
    if (last !== undefined && INITIALS.test(piece) && !last.includes(',')) names[names.length - 1] = `${last}, ${piece}`;
    else names.push(piece);
  }
  return names;
}

/** "Byron, Ada, Emmy Noether": only the first is turned round. */
function withFirstInverted(pieces: readonly string[]): string[] {
  const [first, second, ...rest] = pieces;
  if (second === undefined || /\s/.test(first!) && !/^(?:van|von|de|del|der|den)\s/i.test(first!) || !/^\p{Lu}/u.test(first!) || /^[\p{Script=Han}\p{Script=Hangul}]/u.test(first!)) return [...pieces];
  return rest.length > 0 && rest.every((piece) => /\s/.test(piece)) || rest.length === 0 && /^\p{Lu}\S*(?: \S+){0,3}$/u.test(second) ? [`${first}, ${second}`, ...rest] : [...pieces];
}
