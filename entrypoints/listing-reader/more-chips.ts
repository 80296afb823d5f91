import { makeChips } from './chips.ts';
import type { Mark } from './mark.ts';
import { saidPiece, verdictPiece } from './mark-line.ts';

/** Its greatest width, and its least distance from the window's edge, in CSS pixels. */
const WIDTH_PX = 260;
const EDGE_PX = 4;

/** Opens what did not fit into a mark, above the page, beside the button that asked for it; a second press shuts it. */
export function openMoreChips(mark: Mark, button: HTMLElement): void {
  if (!shutMoreChips(mark)) showMoreChips(mark, button).querySelector<HTMLElement>('button, a')?.focus({ preventScroll: true });
}

/** The same without taking the focus. */
export function showMoreChips(mark: Mark, button: HTMLElement): HTMLElement {
  shutMoreChips(mark);
  const root = mark.host.shadowRoot!;
  const isHidden = (selector: string, n: number) => root.querySelectorAll<HTMLElement>(`.chips > ${selector}`)[n]?.hidden === true;
  const rest = document.createElement('div');
  rest.className = 'rest';
  rest.popover = 'auto';
  rest.append(...makeChips(mark.topics.filter((_, n) => isHidden('.chip', n))), ...(mark.said ?? []).filter((_, n) => isHidden('.said', n)).map(saidPiece));
  if (isHidden('.verdict', 0)) rest.append(verdictPiece(mark));
  root.append(rest);
  const { left, bottom, top } = button.getBoundingClientRect();
  rest.style.left = `${Math.max(EDGE_PX, Math.min(left, innerWidth - WIDTH_PX - 2 * EDGE_PX))}px`;
  rest.style.top = `${bottom + EDGE_PX}px`;
  rest.addEventListener('toggle', () => { if (!rest.matches(':popover-open')) rest.remove(); });
  rest.showPopover();
  const box = rest.getBoundingClientRect();
  if (box.bottom > innerHeight - EDGE_PX) rest.style.top = `${Math.max(EDGE_PX, top - box.height - EDGE_PX)}px`;
  return rest;
}

/** Whether there was something to shut. */
export function shutMoreChips({ host }: Mark): boolean {
  const open = host.shadowRoot!.querySelector('.rest');
  open?.remove();
  return open !== null;
}
