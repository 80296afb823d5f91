export type ProgramName = 'pandoc' | 'bibtex' | 'biber' | 'bibutils' | 'xmllint' | 'tidy' | 'PyYAML';
export const PROGRAMS: Readonly<Record<ProgramName, { ask: readonly string[]; packages: readonly string[] }>>;
export function missingPrograms(): ProgramName[];
export function isThere(name: ProgramName): boolean;
