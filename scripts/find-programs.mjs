import { spawnSync } from 'node:child_process';

/** The programs that read what Gloss writes, in tests: how to see that each is there, and Debian's packages of it. */
export const PROGRAMS = {
  pandoc: { ask: ['pandoc', '--version'], packages: ['pandoc'] },
  bibtex: { ask: ['kpsewhich', 'plain.bst'], packages: ['texlive-binaries', 'texlive-base'] },
  biber: { ask: ['biber', '--version'], packages: ['biber'] },
  bibutils: { ask: ['ris2xml', '--version'], packages: ['bibutils'] },
  xmllint: { ask: ['xmllint', '--version'], packages: ['libxml2-utils'] },
  tidy: { ask: ['tidy', '-version'], packages: ['tidy'] },
  PyYAML: { ask: ['/usr/bin/python3', '-c', 'import yaml, csv'], packages: ['python3-yaml'] },
};

/** @returns {(keyof typeof PROGRAMS)[]} */
export function missingPrograms() {
  return /** @type {(keyof typeof PROGRAMS)[]} */ (Object.keys(PROGRAMS)).filter((name) => !isThere(name));
}

/** @param {keyof typeof PROGRAMS} name */
export function isThere(name) {
  const [program, ...args] = PROGRAMS[name].ask;
  return spawnSync(/** @type {string} */ (program), args, { stdio: 'ignore' }).status === 0;
}
