import { foldSpace } from '../read.ts';

/** Where and when, as printed. */
export interface Appeared {
  venue: string | null;
  date: string | null;
}

/** Venues that stand alone, without a year or a telling word. */
const ACRONYMS = new Set(('NeurIPS NIPS ICML ICLR CVPR ICCV ECCV WACV BMVC ACCV 3DV AAAI IJCAI AISTATS UAI COLT ALT ECML PKDD ACML CoRL RSS ICRA IROS RA-L RAL ACL EMNLP NAACL EACL AACL COLING CoNLL TACL CL LREC COLM '
  + 'SIGIR KDD WWW WebConf TheWebConf WSDM CIKM ICDM SDM RecSys ECIR SIGMOD VLDB PVLDB ICDE PODS EDBT SIGGRAPH TOG TVCG CGF CHI UIST IUI CSCW HRI MM ACMMM ICMR ICME INTERSPEECH Interspeech ICASSP ASRU SLT TASLP TSP SPL TIP TMM TCSVT ICIP '
  + 'TPAMI PAMI IJCV PR PRL CVIU TNNLS TNN TKDE TKDD TIST TMLR JMLR DMLR JAIR AIJ MLJ MICCAI MIDL MedIA MIA TMI ISBI IPMI EMBC JBHI USENIX CCS NDSS S&P SP SaTML TIFS TDSC RAID ACSAC ESORICS AsiaCCS OSDI SOSP NSDI ATC EuroSys FAST MLSys SysML ASPLOS ISCA MICRO HPCA '
  + 'DAC ICCAD DATE FCCM FPGA ISSCC PLDI POPL OOPSLA ICSE FSE ASE ISSTA ESEC MSR TSE TOSEM EMSE SANER ICSME AAMAS GECCO CogSci FAccT FAT* AIES L4DC CDC ACC ICAPS ITSC IV T-ITS TITS LoG DASFAA PAKDD ICONIP IJCNN ICANN ESANN Nature Science Cell PNAS arXiv arxiv ArXiv Arxiv bioRxiv medRxiv SSRN CoRR '
  + 'Preprint preprint OpenReview ISMIR DCASE WASPAA SemEval').split(' '));
const WORD = /\b(?:Journal|Conference|Proceedings|Proc\.|Transactions|Trans\.|Workshops?|Symposium|Letters|Magazine|Review[s]?|Advances in|Springer|Elsevier|IEEE|ACM|Press|preprint|Thesis|Dissertation|Nature|Bioinformatics|Annals|Bulletin|Lecture Notes|Technical Report|Tech Report|Findings)\b/i;
const YEAR = String.raw`(?:19[5-9]\d|20[0-4]\d)`;
const SHORT_YEAR = /^(.*[A-Za-z])\s*[’'‘](\d{2})\b(.*)$/;
const MONTH = String.raw`(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?`;
/** A date and nothing else: "2023", "2023/10", "2023-10-05", "Oct 2023", "5 Oct 2023", "Oct 5, 2023", "10/2023". */
const DATE = new RegExp(String.raw`^(?:${YEAR}(?:[-./年]\d{1,2}(?:[-./月]\d{1,2})?)?[年月日]?|\d{1,2}[-/.]${YEAR}|\d{1,2}[-/.]\d{1,2}[-/.]${YEAR}|\d{2}[-/.](?:0[1-9]|1[0-2])|(?:\d{1,2}\s+)?${MONTH}(?:\s*\d{1,2}(?:st|nd|rd|th)?,?)?[\s,]+${YEAR}|${MONTH}\s*[’']\d{2})$`, 'i');
/** No part of an identifier, a page range or a version. */
const YEARS = new RegExp(String.raw`(?<![\d./:\-–v])${YEAR}(?![\d.]\d|\d|[-–]\d)`, 'g');
const IN_BRACKETS = new RegExp(String.raw`[(\[]\s*(${YEAR})[a-z]?\s*[)\]]`);

export function isDate(text: string): boolean {
  return DATE.test(bare(text));
}

/** A date, a known venue, or one with a year: what stands before or after a title and is no part of it. */
export function appearedOf(text: string): Appeared | null {
  const words = bare(text);
  if (words === '' || words.length > 300 || /\bet al\b/.test(words)) return null;
  if (DATE.test(words)) return { venue: null, date: words };
  const short = SHORT_YEAR.exec(words);
  if (short !== null && isVenue(short[1]!)) return { venue: words, date: null };
  const year = yearIn(words);
  if (year === null) return isVenue(words) && words.split(' ').length <= 14 ? { venue: words, date: null } : null;
  const before = bare(words.slice(0, year.start));
  const after = bare(words.slice(year.end));
  if (before === '') return after === '' || isVenue(after) ? { venue: after === '' ? null : after, date: year.text } : null;
  return words.split(' ').length <= 30 ? { venue: venueBefore(before), date: year.text } : null;
}

/** A date, or a venue's short name with little beside it ("NeurIPS 2023 Oral", "CVPR’20"): what may stand before a title as a tag. */
export function isTag(text: string): boolean {
  const words = bare(text).split(/[\s/,()-]+/).filter((word) => word !== '');
  const [first = ''] = words;
  const isKnown = ACRONYMS.has(first) || ACRONYMS.has(first.replace(/[’'‘]?(?:19|20)?\d{2}$/, ''));
  return isDate(text) || (isKnown && words.length <= 6 && words.slice(1).every((word) => /^(?:[’'‘]?(?:19|20)?\d{2}|oral|spotlight|highlight|poster|best|paper|award|workshops?|findings|main|long|short|preprint|under|review|\W)$/i.test(word) || ACRONYMS.has(word)));
}

/** The printed year of a reference: the one in brackets, else the last. */
export function yearIn(text: string): { text: string; start: number; end: number } | null {
  const bracketed = IN_BRACKETS.exec(text);
  if (bracketed !== null) return { text: bracketed[1]!, start: bracketed.index, end: bracketed.index + bracketed[0].length };
  const last = [...text.matchAll(YEARS)].at(-1);
  return last === undefined ? null : { text: last[0], start: last.index, end: last.index + last[0].length };
}

/** Reads as the name of a venue, without its year. */
export function isVenue(text: string): boolean {
  const words = bare(text).split(/[\s/,-]+/).filter((word) => word !== '');
  return words.length > 0 && (ACRONYMS.has(words[0]!.replace(/[.:]$/, '')) || ACRONYMS.has(words.at(-1)!) || ACRONYMS.has(bare(text)) || WORD.test(text));
}

function venueBefore(text: string): string | null {
  const venue = text.replace(/^in[:\s]+(?=\S)/i, '');
  return /\p{L}/u.test(venue) ? venue : null;
}

/** Without the punctuation around it; a bracket stays with its partner. */
function bare(text: string): string {
  const folded = foldSpace(text).replace(/^[\s.,，;:|–—\-•·]+|[\s,，;:|–—\-•·'’]+$|(?<![A-Z]|\b(?:Inf|Model|Proc|Lett|Sci|Rev|Med|Phys|Chem|Int|Conf|Trans))\.$/g, '');
  return /^[([](?:[^()[\]]*)[)\]]$/.test(folded) ? foldSpace(folded.slice(1, -1)) : folded;
}
