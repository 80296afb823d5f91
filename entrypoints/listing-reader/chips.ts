import { i18n } from '#i18n';
import { quotedEvidence } from '../../domain/evidence-words.ts';
import type { Topic } from '../../domain/topics/topic.ts';

const GAP_PX = 5;
const CHIP_FRAME_PX = 26;
const MORE_PX = 34;
/** A first chip that does not fit is shortened to no less. */
const LEAST_CHIP_PX = 72;

/** Chips of a mark, the surest first, each saying what earned it. */
export function makeChips(topics: readonly Topic[]): HTMLButtonElement[] {
  return topics.map(makeChip);
}

/** What earned the topic, in words; `''` where nothing is known. */
export function reasonOf({ evidence }: Topic): string {
  const words = quotedEvidence(evidence);
  return words === '' ? '' : i18n.t('mark.because', [words]);
}

function makeChip(topic: Topic): HTMLButtonElement {
  const { id, name, hue } = topic;
  const chip = document.createElement('button');
  chip.className = hue === null ? 'chip plain' : 'chip';
  if (hue !== null) chip.style.setProperty('--h', String(hue));
  chip.textContent = name;
  chip.dataset.topic = id;
  chip.tabIndex = -1;
  chip.setAttribute('aria-pressed', 'false');
  chip.title = [reasonOf(topic), i18n.t('mark.chipHint')].filter(Boolean).join('\n');
  chip.setAttribute('aria-description', chip.title);
  return chip;
}

/**
 * How many of the chips fit into the width, leaving room for "+1" when not all do; the first one, which says most, also where it has to be
 * shortened (mark.css). Arithmetic only: no layout is read.
 */
export function chipsThatFit(topics: readonly Topic[], availablePx: number): number {
  const widths = topics.map(({ name }) => labelWidth(name) + CHIP_FRAME_PX + GAP_PX);
  const whole = widths.reduce((sum, width) => sum + width, 0) - GAP_PX;
  if (whole <= availablePx) return topics.length;
  let used = MORE_PX;
  const fitting = widths.findIndex((width) => (used += width) > availablePx);
  const least = LEAST_CHIP_PX + (topics.length > 1 ? MORE_PX : 0);
  return Math.max(availablePx >= least ? 1 : 0, fitting);
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
