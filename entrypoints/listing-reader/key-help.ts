import { i18n } from '#i18n';
import { BROWSER_COMMANDS, COMMAND_GROUPS, COMMANDS, type BrowserKeys } from '../../domain/commands.ts';
import { keyName, keysOf, type TriageKeys } from '../../domain/triage-keys.ts';

/** The keys as they are now, what each does, and those of the browser. */
export function keyHelp(set: TriageKeys, browserKeys: BrowserKeys | null): Element[] {
  const groups = COMMAND_GROUPS.map(([group, words]) => section(i18n.t(words), COMMANDS.filter((one) => one.group === group).map(({ id, words: does }) => row(keysOf(set, id).map(keyName), i18n.t(does)))));
  if (browserKeys !== null) {
    const browser = section(i18n.t('keys.groupBrowser'), BROWSER_COMMANDS.map(([name, words]) => row([browserKeys[name] ?? ''].filter((key) => key !== ''), i18n.t(words))));
    browser.className = 'browser';
    groups.push(browser);
  }
  const inside = element('div', 'inside', [head(), element('div', 'groups', groups), element('p', '', i18n.t('keys.selectedHint')), element('p', '', i18n.t('keys.change'))]);
  return [inside];
}

function head(): Element {
  const close = element('button', 'close', i18n.t('keys.close'));
  close.setAttribute('type', 'button');
  return element('div', 'head', [element('h2', '', i18n.t('keys.title')), close]);
}

function section(title: string, rows: Element[]): Element {
  return element('section', '', [element('h3', '', title), element('dl', '', rows)]);
}

function row(keys: readonly string[], does: string): Element {
  const shown = keys.length === 0 ? [element('span', 'unset', i18n.t('keys.unset'))] : keys.flatMap((key) => [element('kbd', '', key), ' ']);
  return element('div', '', [element('dt', '', shown), element('dd', '', does)]);
}

function element(name: string, className: string, contents: string | (Element | string)[]): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...(typeof contents === 'string' ? [contents] : contents));
  return made;
}
