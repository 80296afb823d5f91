import type { Known } from './known.ts';

/** What other programs and publishers put into texts, as the text alone. */
const LOOKS = /<\/?(?:i|b|em|strong|su[bp]|sc|span|p|jats:[\w-]+)(?:\s[^<>]*)?\/?>/gi;
const SIGNS: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };

/** A title or abstract without marks of how it looks, and with signs for their names in HTML. */
export function withoutLooks(text: string): string {
  if (!/[<&]/.test(text)) return text;
  return text.replace(/<\/(?:jats:)?p>\s*(?=<(?:jats:)?p\b)/gi, '\n').replace(LOOKS, '').replace(/&(?:amp|lt|gt|quot|#39);/g, (name) => SIGNS[name]!).trim();
}

/** Before a paper's remarks, which Zotero keeps as a note, in Extra or as an annotation. */
const COMMENT = /^Comments?:\s*/;

/** Tells the paper's own remarks from these texts, and hands back the others: they are the reader's. */
export function takeComment(known: Known, texts: readonly string[]): string[] {
  const comment = texts.find((text) => COMMENT.test(text))?.replace(COMMENT, '').trim();
  if (comment !== undefined && comment !== '') {
    known.comments = comment;
    if (known.type === 'preprint') known.note = comment; // it may say where the paper was accepted
  }
  return texts.filter((text) => !COMMENT.test(text));
}

/** Macros that the Astrophysics Data System writes for journals (adsabs.harvard.edu/abs_doc/aas_macros.html), most of what it lists. */
const JOURNALS: Readonly<Record<string, string>> = {
  aj: 'The Astronomical Journal', apj: 'The Astrophysical Journal', apjl: 'The Astrophysical Journal Letters', apjs: 'The Astrophysical Journal Supplement Series', aap: 'Astronomy & Astrophysics',
  aapr: 'The Astronomy and Astrophysics Review', araa: 'Annual Review of Astronomy and Astrophysics', icarus: 'Icarus', jcap: 'Journal of Cosmology and Astroparticle Physics',
  jgr: 'Journal of Geophysical Research', grl: 'Geophysical Research Letters', mnras: 'Monthly Notices of the Royal Astronomical Society', nat: 'Nature', nar: 'New Astronomy Reviews', na: 'New Astronomy',
  pasa: 'Publications of the Astronomical Society of Australia', pasj: 'Publications of the Astronomical Society of Japan', pasp: 'Publications of the Astronomical Society of the Pacific',
  pra: 'Physical Review A', prb: 'Physical Review B', prc: 'Physical Review C', prd: 'Physical Review D', pre: 'Physical Review E', prl: 'Physical Review Letters',
  physrep: 'Physics Reports', planss: 'Planetary and Space Science', psj: 'The Planetary Science Journal', rmxaa: 'Revista Mexicana de Astronomía y Astrofísica', solphys: 'Solar Physics', ssr: 'Space Science Reviews',
};

/** The journal that a macro stands for, or the name as it is. */
export function journalName(name: string): string {
  return JOURNALS[/^\\([a-z]+)$/.exec(name)?.[1] ?? ''] ?? name;
}
