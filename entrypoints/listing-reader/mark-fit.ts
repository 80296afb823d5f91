/** Sizes mark.css draws to, in CSS pixels. Save, the note sign, the gaps after them and the line's padding. */
export const BEFORE_PX = 72 + 24 + 3 * 5 + 4;
export const GAP_PX = 5;
export const DOT_PX = 8;
/** A lone dot draws nearer to the note sign. */
export const LONE_DOT_PX = 3;
const MORE_PX = 34;
/** A first chip that does not fit is shortened to no less. */
const LEAST_CHIP_PX = 72;
/** A first chip that is shortened further is worth more than the word beside the dot. */
const READABLE_PX = 110;

/** Widths of what may follow Save and the note sign, in CSS pixels and without gaps. */
export interface Widths {
  /** "new", or a status; 0: nothing. Where it does not fit it shrinks to `leastStatePx`. */
  state: number;
  leastState: number;
  chips: readonly number[];
  /** What has a short form has its width too. */
  said: readonly { px: number; shortPx?: number; weight: 'first' | 'strong' | 'quiet' }[];
  /** 0: none. */
  verdict: number;
  /** Of its shortened words and the way back. */
  leastVerdict: number;
}

/** What is shown; the rest stands behind "+n". */
export interface Fitted {
  isStateWhole: boolean;
  /** So many of the chips, from the first on. */
  chips: number;
  /** Width of the first where it is shortened. */
  firstChipPx: number | null;
  said: readonly boolean[];
  /** What has a short form is shown in it. */
  isShort: boolean;
  verdict: boolean;
  /** `null`: its words are whole. */
  verdictPx: number | null;
  hidden: number;
}

/**
 * What fits into so many pixels, the weightiest first: the state ("new" as a dot alone where its word would leave no readable chip), what a rule says, another program that has the paper, the first chip (which says most, also where it has to be
 * shortened, and leaves room for the short form of what has one), what is strong, the other chips, and what is quiet where the first chip is there. Arithmetic only: no layout is read.
 */
export function fitLine(roomPx: number, widths: Widths): Fitted {
  const whole = fitWith(roomPx, widths, true);
  const firstPx = ({ chips, firstChipPx }: Fitted) => (chips === 0 ? 0 : (firstChipPx ?? widths.chips[0]!));
  if (!whole.isStateWhole || widths.leastState === 0 || firstPx(whole) >= Math.min(READABLE_PX, widths.chips[0] ?? 0)) return whole;
  const short = fitWith(roomPx, widths, false);
  return firstPx(short) > firstPx(whole) ? short : whole;
}

function fitWith(roomPx: number, widths: Widths, mayBeWhole: boolean): Fitted {
  const { state, leastState, chips, said, verdict, leastVerdict } = widths;
  const rest = [...chips, ...said.map(({ px }) => px), ...(verdict > 0 ? [verdict] : [])];
  const isStateWhole = mayBeWhole && (state === 0 || withGap(state) + (rest.length > 0 ? MORE_PX : 0) + (verdict > 0 ? withGap(Math.min(verdict, leastVerdict)) : 0) <= roomPx);
  const room = roomPx - (state === 0 ? 0 : isStateWhole ? withGap(state) : leastState === 0 ? 0 : withGap(leastState));
  if (rest.reduce((sum, px) => sum + withGap(px), -GAP_PX) <= room) return { isStateWhole, chips: chips.length, firstChipPx: null, said: said.map(() => true), isShort: false, verdict: verdict > 0, verdictPx: null, hidden: 0 };
  if (rest.length === 1 && chips.length === 1 && room >= LEAST_CHIP_PX) return { isStateWhole, chips: 1, firstChipPx: room, said: [], isShort: false, verdict: false, verdictPx: null, hidden: 0 };
  return { isStateWhole, ...mostOf(room - MORE_PX, chips, said, verdict, leastVerdict) };
}

function mostOf(roomPx: number, chips: Widths['chips'], said: Widths['said'], verdict: number, leastVerdict: number): Omit<Fitted, 'isStateWhole'> {
  let left = roomPx;
  const take = (px: number) => {
    const fits = withGap(px) <= left;
    if (fits) left -= withGap(px);
    return fits;
  };
  const verdictPx = withGap(verdict) > left && left - GAP_PX >= leastVerdict ? left - GAP_PX : null;
  const hasVerdict = verdict > 0 && take(verdictPx ?? verdict);
  const isShown = said.map(({ px, weight }) => weight === 'first' && take(px));
  let isShort = false;
  const takeAll = (which: 'strong' | 'quiet') => said.forEach(({ px, shortPx, weight }, n) => {
    if (weight !== which) return;
    isShort ||= shortPx !== undefined && withGap(px) > left;
    isShown[n] = take(isShort && shortPx !== undefined ? shortPx : px);
  });
  const [first = 0, ...others] = chips;
  const shortPx = said.find((one) => one.shortPx !== undefined)?.shortPx;
  const beside = shortPx !== undefined && left - withGap(shortPx) - GAP_PX >= LEAST_CHIP_PX ? left - withGap(shortPx) : left;
  const firstChipPx = withGap(first) > beside && beside - GAP_PX >= LEAST_CHIP_PX ? beside - GAP_PX : null;
  let count = chips.length > 0 && take(firstChipPx ?? first) ? 1 : 0;
  takeAll('strong');
  if (count > 0) count += runOf(others, take);
  if (count > 0 || chips.length === 0) takeAll('quiet');
  const shown = count + isShown.filter(Boolean).length + Number(hasVerdict);
  return { chips: count, firstChipPx, said: isShown, isShort, verdict: hasVerdict, verdictPx: hasVerdict ? verdictPx : null, hidden: chips.length + said.length + Number(verdict > 0) - shown };
}

/** How many are taken, one after the other, until one is not. */
function runOf(widths: readonly number[], take: (px: number) => boolean): number {
  const missed = widths.findIndex((px) => !take(px));
  return missed < 0 ? widths.length : missed;
}

function withGap(px: number): number {
  return px + GAP_PX;
}
