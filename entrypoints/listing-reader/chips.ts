import { i18n } from '#i18n';
import type { Topic } from '../../domain/topics/topic.ts';

const GAP_PX = 5;
const CHIP_FRAME_PX = 26;
const MORE_PX = 34;

/** Chips of a mark, the surest first, each saying what earned it. */
export function makeChips(topics: readonly Topic[]): HTMLButtonElement[] {
  return topics.map(makeChip);
}

function makeChip({ id, name, hue, evidence }: Topic): HTMLButtonElement {
  const chip = document.createElement('button');
  chip.className = hue === null ? 'chip plain' : 'chip';
  if (hue !== null) chip.style.setProperty('--h', String(hue));
  chip.textContent = name;
  chip.dataset.topic = id;
  chip.tabIndex = -1;
  chip.setAttribute('aria-pressed', 'false');
  const words = [...new Set(evidence.map((one) => one.words))].slice(0, 6);
  const why = words.length === 0 ? '' : i18n.t('mark.because', [words.map((one) => `“${one}”`).join(', ')]);
  chip.title = why;
  chip.setAttribute('aria-description', why);
  return chip;
}

/** How many of the chips fit into the width, leaving room for "+1" when not all do. Arithmetic only: no layout is read. */
export function chipsThatFit(topics: readonly Topic[], availablePx: number): number {
  const widths = topics.map(({ name }) => labelWidth(name) + CHIP_FRAME_PX + GAP_PX);
  const whole = widths.reduce((sum, width) => sum + width, 0) - GAP_PX;
  if (whole <= availablePx) return topics.length;
  let used = MORE_PX;
  const fitting = widths.findIndex((width) => (used += width) > availablePx);
  return Math.max(0, fitting);
}

const labelWidths = new Map<string, number>();
let pen: CanvasRenderingContext2D | null | undefined;

/** Width of a label (a chip's name) in CSS pixels, measured off the page, once a name. */
export function labelWidth(name: string): number {
  const known = labelWidths.get(name);
  if (known !== undefined) return known;
  pen ??= document.createElement('canvas').getContext('2d');
  if (pen !== null) pen.font = '600 12px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';
  const width = pen?.measureText(name).width ?? name.length * 7;
  labelWidths.set(name, width);
  return width;
}
