import { i18n } from '#i18n';

/** The page has taken our element's name for itself: nothing inside it could be trusted. */
export class ForgedMarkError extends Error {
  override name = 'ForgedMarkError';
}

let known: { label: string; save: string; saved: string; addNote: string } | undefined;

/** Words every mark has, asked of the browser once. */
export function words(): NonNullable<typeof known> {
  return known ??= {
    label: i18n.t('mark.label', ['']), save: i18n.t('mark.save'), saved: i18n.t('mark.saved'), addNote: i18n.t('mark.addNote'),
  };
}

let made: { host: HTMLElement; gapPx: number | null } | undefined;

/** The mark every mark is cloned from, shadow root and all: nothing saved, no notes, no topics. Throws ForgedMarkError. */
export function template(gapPx: number | null): HTMLElement {
  if (made?.gapPx !== gapPx) made = { host: makeTemplate(gapPx), gapPx };
  return made.host;
}

export function button(className: string, name: string): HTMLButtonElement {
  const element = document.createElement('button');
  element.className = className;
  element.textContent = name;
  element.tabIndex = -1; // one stop a mark for Tab; the arrow keys go on from there
  return element;
}

function makeTemplate(gapPx: number | null): HTMLElement {
  const host = document.createElement('gloss-mark');
  if (gapPx === null) host.setAttribute('data-line', '');
  else host.style.setProperty('--gap', `${gapPx}px`);
  if (host.matches(':defined')) throw new ForgedMarkError();
  host.attachShadow({ mode: 'open', clonable: true }).append(makeLine());
  return host;
}

function makeLine(): Element {
  const line = document.createElement('div');
  line.className = 'line';
  line.setAttribute('role', 'toolbar');
  const save = button('save', '');
  save.tabIndex = 0;
  save.setAttribute('aria-pressed', 'false');
  save.replaceChildren(icon('M4 2.5h8v11l-4-3-4 3z'), span('', words().save));
  const note = button('note', '');
  note.setAttribute('aria-label', words().addNote);
  note.title = words().addNote;
  note.append(icon('M3 13l.6-3L10.5 3l2.5 2.5-7 7z'));
  const state = span('state', '');
  state.hidden = true;
  line.append(save, note, state, span('chips', ''));
  return line;
}

export function span(className: string, text: string): HTMLElement {
  const element = document.createElement('span');
  if (className !== '') element.className = className;
  element.textContent = text;
  return element;
}

function icon(path: string): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const shape = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  shape.setAttribute('d', path);
  svg.append(shape);
  return svg;
}
