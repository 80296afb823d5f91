import { quotedEvidence } from '../../domain/evidence-words.ts';
import type { Topic } from '../../domain/topics/topic.ts';
import { phrase } from './phrases.ts';

const CHIP_FRAME_PX = 26;

/** Chips of a mark, the surest first, each saying what earned it. */
export function makeChips(topics: readonly Topic[]): HTMLButtonElement[] {
  return topics.map(makeChip);
}

/** How wide a chip is, in CSS pixels. */
export function chipWidth({ name }: Topic): number {
  return labelWidth(name) + CHIP_FRAME_PX;
}

/** What earned the topic, in words; `''` where nothing is known. */
export function reasonOf({ evidence }: Topic): string {
  const words = quotedEvidence(evidence);
  return words === '' ? '' : phrase('mark.because', [words]);
}

function makeChip(topic: Topic): HTMLButtonElement {
  const chip = likeOf(topic).cloneNode(true) as HTMLButtonElement;
  const title = [reasonOf(topic), phrase('mark.chipHint')].filter(Boolean).join('\n');
  chip.title = title;
  chip.setAttribute('aria-description', title);
  return chip;
}

const likes = new Map<string, HTMLButtonElement>();

/** What the topic's chips have in common, made once. */
function likeOf({ id, name, hue }: Topic): HTMLButtonElement {
  const of = `${id} ${hue} ${name}`;
  const known = likes.get(of);
  if (known !== undefined) return known;
  const chip = document.createElement('button');
  chip.className = hue === null ? 'chip plain' : 'chip';
  if (hue !== null) chip.style.setProperty('--h', String(hue));
  chip.textContent = name;
  chip.dataset.topic = id;
  chip.tabIndex = -1;
  chip.setAttribute('aria-pressed', 'false');
  likes.set(of, chip);
  return chip;
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
