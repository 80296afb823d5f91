// Makes this folder ready on a machine that has nothing but Node: the packages, both browsers and, with --programs, what tests let read
// the files that Gloss writes. Runs on any Node from 20 on.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './find-browser.mjs';
import { missingPrograms, PROGRAMS } from './find-programs.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
/** Names the lock file that node_modules was made from; an interrupted install leaves none. */
const STAMP = join(ROOT, 'node_modules', '.made-from');
const PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' };

installPackages();
installBrowsers();
if (process.argv.includes('--programs')) installPrograms();

function installPackages() {
  const lock = createHash('sha256').update(readFileSync(join(ROOT, 'package-lock.json'))).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lock) return;
  say('installing packages …');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(STAMP, lock);
}

function installBrowsers() {
  const missing = Object.keys(PACKAGES).filter((browser) => findBrowser(browser) === null);
  if (missing.length === 0) return;
  installWithApt(missing, missing.map((browser) => PACKAGES[browser]));
  const still = missing.filter((browser) => findBrowser(browser) === null);
  if (still.length === 0) return;
  say(`${still.join(' and ')} not found: install ${still.map((browser) => PACKAGES[browser]).join(' and ')} with your package manager, `
    + `or name the program in ${still.map((browser) => `$${browser.toUpperCase()}`).join(' and ')}. Without browsers: npx vitest run --project unit`);
  process.exit(1);
}

/** What is missing then is said, and fails the test that needs it. */
function installPrograms() {
  const missing = missingPrograms();
  if (missing.length === 0) return;
  installWithApt(missing, missing.flatMap((program) => PROGRAMS[program].packages));
  const still = missingPrograms();
  if (still.length > 0) say(`${still.join(' and ')} not found: install what Debian calls ${still.flatMap((program) => PROGRAMS[program].packages).join(' and ')}. Tests of files need them`);
}

/** As root on Debian and its like; elsewhere nothing. @param {string[]} names @param {string[]} packages */
function installWithApt(names, packages) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  say(`installing ${names.join(' and ')} …`);
  try {
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
  } catch {
    say('apt-get failed');
  }
}

/** @param {string} program @param {string[]} args */
function run(program, args) {
  execFileSync(program, args, {
    cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, shell: process.platform === 'win32',
  });
}

/** @param {string} words */
function say(words) {
  console.error(`setup: ${words}`);
}
