import { readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

/** Never to be changed. */
const FIRST_HOSTS = [
  'huggingface.co', 'arxiv.org', 'export.arxiv.org', 'openreview.net', 'aclanthology.org', 'papers.cool', 'www.alphaxiv.org', 'proceedings.mlr.press',
  'proceedings.neurips.cc', 'papers.nips.cc', 'openaccess.thecvf.com', 'dblp.org', 'scholar.google.com', 'www.semanticscholar.org', 'pubmed.ncbi.nlm.nih.gov',
  'www.biorxiv.org', 'www.medrxiv.org',
].map((host) => `https://${host}/*`);

describe.each(['chrome', 'firefox'])('the built extension for %s', (browser) => {
  const folder = `.output/${browser}-mv3`;
  const manifest = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8')) as Record<string, unknown>;

  it('asks for its hosts and for nothing that warns beyond them', () => {
    expect([...(manifest['permissions'] as string[])].sort()).toEqual(['activeTab', 'contextMenus', 'scripting', ...(browser === 'chrome' ? ['sidePanel'] : []), 'unlimitedStorage']);
    expect(manifest['optional_host_permissions']).toEqual(['https://*/*', 'http://*/*']);
    expect(manifest['optional_permissions']).toEqual(['downloads']);
    expect(manifest['web_accessible_resources']).toBeUndefined();
  });

  it('has the hosts it was first released with, whatever adapters came since: another one would switch installed extensions off', () => {
    expect(manifest['host_permissions']).toEqual(FIRST_HOSTS);
  });

  it('suggests keys that both browsers take, four at most', () => {
    const commands = manifest['commands'] as Record<string, { suggested_key: { default: string } }>;
    expect(Object.entries(commands).map(([name, { suggested_key: { default: key } }]) => `${name} ${key}`)).toEqual(['open-panel Alt+Shift+G', 'open-library Alt+Shift+L', 'toggle-dim Alt+Shift+D']);
  });

  it('has a gate of at most 20 kB, gzipped', () => {
    expect(gzipSync(readFileSync(`${folder}/content-scripts/listing.js`)).length).toBeLessThanOrEqual(20_000);
  });

  it.each(['content-scripts/listing.js', 'listing-reader.js', 'general-reader.js'])('has no database in %s: there it would be the page’s own', (file) => {
    expect(readFileSync(`${folder}/${file}`, 'utf8')).not.toMatch(/Dexie|indexedDB/);
  });
});

it('Mozilla’s linter finds no error', () => {
  const { stdout } = spawnSync('web-ext', ['lint', '--source-dir', '.output/firefox-mv3', '--output', 'json'], { encoding: 'utf8' });
  const { errors, warnings } = JSON.parse(stdout.slice(stdout.indexOf('{'))) as { errors: unknown[]; warnings: { code: string }[] };
  expect(errors).toEqual([]);
  expect(warnings.map(({ code }) => code)).toEqual(['UNSAFE_VAR_ASSIGNMENT']); // inside Preact, for a property nothing of ours sets
});
