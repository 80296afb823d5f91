import type { Adapter } from './adapter.ts';
import { aclAnthology } from './acl-anthology.ts';
import { acmDl } from './acm-dl.ts';
import { alphaxiv } from './alphaxiv.ts';
import { arxiv } from './arxiv.ts';
import { biorxiv } from './biorxiv.ts';
import { cvf } from './cvf.ts';
import { dblp } from './dblp.ts';
import { europePmc } from './europe-pmc.ts';
import { github } from './github.ts';
import { googleScholar } from './google-scholar.ts';
import { huggingface } from './huggingface.ts';
import { ieeeXplore } from './ieee-xplore.ts';
import { inspire } from './inspire.ts';
import { jmlr } from './jmlr.ts';
import { nature } from './nature.ts';
import { neurips } from './neurips.ts';
import { openreview } from './openreview.ts';
import { papersCool } from './papers-cool.ts';
import { papersWithCode } from './papers-with-code.ts';
import { philpapers } from './philpapers.ts';
import { plos } from './plos.ts';
import { pmlr } from './pmlr.ts';
import { pubmed } from './pubmed.ts';
import { researchgate } from './researchgate.ts';
import { sciencedirect } from './sciencedirect.ts';
import { scopus } from './scopus.ts';
import { semanticScholar } from './semantic-scholar.ts';
import { springer } from './springer.ts';
import { wiley } from './wiley.ts';

/** Every adapter, one line each. */
export const ADAPTERS: readonly Adapter[] = [
  huggingface,
  arxiv,
  aclAnthology,
  acmDl,
  alphaxiv,
  biorxiv,
  cvf,
  dblp,
  europePmc,
  github,
  googleScholar,
  ieeeXplore,
  inspire,
  jmlr,
  nature,
  neurips,
  openreview,
  papersCool,
  papersWithCode,
  philpapers,
  plos,
  pmlr,
  pubmed,
  researchgate,
  sciencedirect,
  scopus,
  semanticScholar,
  springer,
  wiley,
];
