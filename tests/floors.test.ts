import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = process.cwd();
const FOLDERS = ['domain', 'adapters', 'messaging', 'storage', 'targets', 'components', 'entrypoints'];

/** What a file on each floor may import: own files by pattern, packages by name. The first that fits the file counts. */
interface Floor {
  files: RegExp;
  may: RegExp[];
  packages: RegExp;
  sentence: string;
}

const TYPES_ONLY = 'type:';
const STYLE = /\.css(\?inline)?$/;

const FLOORS: readonly Floor[] = [
  { files: /^domain\//, may: [/^domain\//], packages: /^(fflate|yaml|valibot|papaparse|liquidjs|re2js|@citation-js\/(core|plugin-bibtex))$/, sentence: 'the domain may import only `domain/` and small pure libraries' },
  { files: /^adapters\/index\.ts$/, may: [/^adapters\//], packages: /^$/, sentence: '`adapters/index.ts` lists the adapters' },
  { files: /^adapters\/([\w-]+)(\.ts$|\/)/, may: [/^domain\//, /^adapters\/(adapter|read|links|cited-paper|addresses)\.ts$/, /^adapters\/OWN(\.ts$|\/)/], packages: /^$/, sentence: 'an adapter may import only `domain/`, `adapter.ts`, `read.ts`, `links.ts` and `cited-paper.ts`' },
  { files: /^messaging\//, may: [/^messaging\//, /^adapters\/addresses\.ts$/, /^type:(domain|adapters)\//], packages: /^(@webext-core\/messaging|valibot|wxt\/browser)$/, sentence: 'messages may import types of the domain, addresses and the messaging library' },
  { files: /^storage\//, may: [/^storage\//, /^domain\//], packages: /^dexie$/, sentence: 'storage may import `domain/` and dexie' },
  { files: /^targets\//, may: [/^targets\//, /^domain\//], packages: /^valibot$/, sentence: 'what sends papers to another program may import `domain/`' },
  { files: /^components\/use\w+\.ts$/, may: [/^(components|domain|storage|messaging|targets)\//, /^adapters\/addresses\.ts$/], packages: /^(preact|@preact\/signals|dexie|wxt\/browser|#i18n)/, sentence: 'a hook may import components, domain, storage, targets and messaging' },
  { files: /^components\/(SidePanel|Library|BackupPlace|ExportPlace|RulesPlace|SettingsPlace|TopicsPlace)\.tsx$/, may: [/^components\//, /^domain\/rules\/proposal\.ts$/], packages: /^(preact|#i18n$)/, sentence: 'a root joins what is shown with its hook' },
  { files: /^components\//, may: [/^components\/(?!use)/, /^domain\//, /^type:(messaging|components|targets)\//], packages: /^(preact|@preact\/signals|temml|#i18n)/, sentence: 'a component may import components and domain: it takes props and callbacks' },
  { files: /^entrypoints\/listing\.content\//, may: [/^entrypoints\/listing\.content\//, /^adapters\/addresses\.ts$/, /^messaging\//], packages: /^wxt\//, sentence: 'the gate may import match patterns and messages' },
  { files: /^entrypoints\/listing-reader\//, may: [/^entrypoints\/listing-reader\//, /^components\/(decision|status)-words\.ts$/, /^adapters\//, /^domain\/(?!topics|formats)/, /^type:domain\//, /^messaging\//], packages: /^(wxt\/|#i18n$)/, sentence: 'the reader may import adapters, domain and messages; storage there would be the page’s own' },
  { files: /^entrypoints\/(sidepanel|library)\//, may: [/^components\//], packages: /^preact$/, sentence: 'a page of ours renders one component' },
  { files: /^entrypoints\/general-reader\.ts$/, may: [/^adapters\/general\.ts$/, /^messaging\//], packages: /^wxt\//, sentence: 'this script is the general reader and nothing else' },
  { files: /^entrypoints\/background\//, may: [/^entrypoints\/background\//, /^adapters\/addresses\.ts$/, /^(domain|messaging|storage)\//], packages: /^(wxt\/|#i18n$)/, sentence: 'the background may import storage, messages and domain' },
];

const FILES = FOLDERS.flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
  .map((name) => join(folder, name)).filter((name) => /\.tsx?$/.test(name)));

describe('every file imports only from its floor and below', () => {
  it.each(FILES)('%s', (file) => {
    const floor = FLOORS.find(({ files }) => files.test(file));
    expect(floor, `\`${file}\` stands on no floor: say in this test what it may import`).toBeDefined();
    const complaints = importsOf(file).filter((one) => !isAllowed(one, file, floor!)).map((one) => `\`${file}\` imports \`${one.replace(TYPES_ONLY, '')}\`; ${floor!.sentence}.`);
    expect(complaints).toEqual([]);
  });
});

describe('the house', () => {
  it('has no attic', () => {
    expect(FILES.filter((file) => /(^|\/)(utils?|helpers?|common|misc|manager|service|handlers?|data|info)\b/i.test(file))).toEqual([]);
  });

  it('has no file of more than 250 lines', () => {
    expect(FILES.filter((file) => readFileSync(join(ROOT, file), 'utf8').split('\n').length > 251)).toEqual([]);
  });

  it('puts nothing into a page or panel as HTML', () => {
    expect(FILES.filter((file) => /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write)\b/.test(readFileSync(join(ROOT, file), 'utf8')))).toEqual([]);
  });
});

/** What the file imports: own files from the root, types marked, packages by name. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const found = text.matchAll(/(?:^|\n)\s*(?:import|export)\s+(type\s+)?[^'"`;]*?from\s+'([^']+)'|(?:^|[^\w.])import\(\s*'([^']+)'|(?:^|\n)import\s+'([^']+)'/g);
  return [...found].map(([, isType, from, lazy, bare]) => {
    const target = from ?? lazy ?? bare!;
    if (!target.startsWith('.')) return target;
    const path = relative(ROOT, resolve(ROOT, dirname(file), target));
    return isType === undefined ? path : TYPES_ONLY + path;
  });
}

function isAllowed(target: string, file: string, { may, packages }: Floor): boolean {
  const path = target.replace(TYPES_ONLY, '');
  if (STYLE.test(path) || path.endsWith('.json')) return true;
  if (!FOLDERS.some((folder) => path.startsWith(`${folder}/`))) return packages.test(path);
  const own = /^adapters\/([\w-]+)/.exec(file)?.[1] ?? '';
  return may.some((pattern) => {
    const rule = new RegExp(pattern.source.replace('OWN', own));
    return rule.test(path) || rule.test(target);
  });
}
