import tokens from '../../components/tokens.css?inline';
import { isDark } from './scheme.ts';

/** What a row shows on the map. */
export type Sign = 'watched' | 'saved' | 'new';

const WIDTH_PX = 12;

/** Told apart by place and form, not by colour alone: new a tick at the left, saved a bar over the whole width, watched a block at the right. In CSS pixels. */
const FORMS: readonly [sign: Sign, form: { leftPx: number; widthPx: number; heightPx: number; color: string }][] = [
  ['new', { leftPx: 2, widthPx: 4, heightPx: 2, color: '--new' }],
  ['saved', { leftPx: 2, widthPx: 8, heightPx: 3, color: '--rubric' }],
  ['watched', { leftPx: 6, widthPx: 4, heightPx: 5, color: '--ink' }],
];

const CSS_TEXT = `
  :host { all: initial !important; position: fixed !important; inset: 0 0 0 auto !important; width: ${WIDTH_PX}px !important; z-index: 2147483000 !important; cursor: pointer !important; touch-action: none !important }
  canvas { display: block; width: 100%; height: 100% }
  :host(:hover) canvas { background: var(--paper-sunk) }
  @media print { :host { display: none !important } }`;

/** The strip at the page's edge: a canvas, no element a row. It only repeats what stands on the rows, so that screen readers are spared it and no key leads there. */
export class MapStrip {
  #host = document.createElement('gloss-map');
  #canvas = document.createElement('canvas');
  #dark: boolean | null = null;
  #sheet = new CSSStyleSheet();

  constructor() {
    this.#host.setAttribute('aria-hidden', 'true');
    const root = this.#host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [this.#sheet];
    root.append(this.#canvas);
    this.#host.addEventListener('pointerdown', (event) => this.#pressed(event));
    this.#host.addEventListener('pointermove', (event) => this.#moved(event));
    for (const type of ['click', 'mousedown', 'mouseup'] as const) this.#host.addEventListener(type, (event) => event.stopPropagation());
    document.body.append(this.#host);
  }

  remove(): void {
    this.#host.remove();
  }

  /** `at`: the row's place in the page, 0–1. */
  draw(rows: readonly { at: number; sign: Sign | null }[]): void {
    if (!this.#host.isConnected) document.body.append(this.#host);
    this.#useScheme();
    const scale = devicePixelRatio;
    const height = innerHeight;
    this.#canvas.width = WIDTH_PX * scale;
    this.#canvas.height = height * scale;
    const pen = this.#canvas.getContext('2d');
    if (pen === null) return;
    pen.scale(scale, scale);
    const style = getComputedStyle(this.#canvas);
    for (const [sign, { leftPx, widthPx, heightPx, color }] of FORMS) {
      pen.fillStyle = colorOf(style.getPropertyValue(color), this.#dark!);
      for (const row of rows) if (row.sign === sign) pen.fillRect(leftPx, Math.round(row.at * height), widthPx, heightPx);
    }
  }

  #useScheme(): void {
    const dark = isDark();
    if (dark === this.#dark) return;
    this.#dark = dark;
    this.#sheet.replaceSync(`${tokens.replaceAll(':root', ':host')}${CSS_TEXT} :host { color-scheme: ${dark ? 'dark' : 'light'} !important }`);
  }

  #pressed(event: PointerEvent): void {
    event.stopPropagation();
    if (!event.isTrusted || event.button !== 0) return;
    event.preventDefault();
    this.#host.setPointerCapture(event.pointerId);
    scrollToPart(event.clientY / innerHeight);
  }

  #moved(event: PointerEvent): void {
    if (event.isTrusted && this.#host.hasPointerCapture(event.pointerId)) scrollToPart(event.clientY / innerHeight);
  }
}

function scrollToPart(part: number): void {
  scrollTo({ top: part * document.documentElement.scrollHeight - innerHeight / 2, behavior: 'instant' });
}

/** A token's own colour for the scheme: a canvas knows no `light-dark()`. Where colours are forced, the reader's. */
function colorOf(token: string, dark: boolean): string {
  if (matchMedia('(forced-colors: active)').matches) return 'CanvasText';
  const [light = '#888', night = light] = token.match(/#[\da-f]{3,8}/gi) ?? [];
  return dark ? night : light;
}
