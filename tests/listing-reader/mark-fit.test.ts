import { describe, expect, it } from 'vitest';
import { fitLine, type Widths } from '../../entrypoints/listing-reader/mark-fit.ts';

const NOTHING: Widths = { state: 0, leastState: 0, chips: [], said: [], verdict: 0, leastVerdict: 0 };
const STRONG = { px: 100, weight: 'strong' as const };
const QUIET = { px: 120, weight: 'quiet' as const };
const FULL: Widths = { state: 40, leastState: 8, chips: [80, 90, 70], said: [STRONG, QUIET], verdict: 110, leastVerdict: 60 };

/** "new" or ".", verdict, chips ("~" where the first is shortened), what is said, "+n". */
function shown(roomPx: number, widths: Widths): string {
  const { isStateWhole, chips, firstChipPx, said, isShort, verdict, verdictPx, hidden } = fitLine(roomPx, widths);
  const parts = [widths.state === 0 ? '' : isStateWhole ? 'new' : '.', verdict ? `rule${verdictPx === null ? '' : '~'}` : '', chips > 0 ? `${chips} chips${firstChipPx === null ? '' : '~'}` : '', ...said.map((is, n) => (is ? (widths.said[n]!.shortPx === undefined ? widths.said[n]!.weight : isShort ? 'like~' : 'like') : '')), hidden > 0 ? `+${hidden}` : ''];
  return parts.filter((one) => one !== '').join(' ');
}

const LIKE = { px: 110, shortPx: 45, weight: 'strong' as const };

describe('what has a short form', () => {
  it.each([[400, '3 chips like'], [330, '2 chips like +1'], [240, '1 chips like +2'], [234, '1 chips like +2'], [229, '1 chips like~ +2'], [170, '1 chips like~ +2'], [165, '1 chips~ like~ +2'], [161, '1 chips~ like~ +2'], [150, '1 chips +3'], [115, '1 chips~ +3'], [90, 'like~ +3'], [60, '+4']])('fits into %i px as: %s', (roomPx, expected) => {
    expect(shown(roomPx, { ...NOTHING, chips: [80, 90, 70], said: [LIKE] })).toBe(expected);
  });

  it('never takes more than there is', () => {
    for (let roomPx = 40; roomPx < 500; roomPx++) {
      const { chips, firstChipPx, said, isShort, hidden } = fitLine(roomPx, { ...NOTHING, chips: [80, 90, 70], said: [LIKE] });
      const widths = [...[80, 90, 70].slice(0, chips).map((px, n) => (n === 0 ? (firstChipPx ?? px) : px)), ...(said[0] === true ? [isShort ? 45 : 110] : []), ...(hidden > 0 ? [29] : [])];
      expect(widths.reduce((sum, px) => sum + px + 5, -5)).toBeLessThanOrEqual(roomPx);
    }
  });
});

describe('a mark’s line', () => {
  it.each([
    [900, 'new rule 3 chips strong quiet'],
    [649, 'new rule 3 chips strong quiet'],
    [560, 'new rule 3 chips strong +1'],
    [480, 'new rule 2 chips strong +2'],
    [390, 'new rule 1 chips strong +3'],
    [290, 'new rule 1 chips +4'],
    [275, '. rule 1 chips +4'],
    [245, '. rule 1 chips~ +4'],
    [200, 'new rule +5'],
    [170, 'new rule~ +5'],
    [139, '. rule~ +5'],
    [100, '. +6'],
    [60, '. +6'],
    [0, '. +6'],
  ])('of %i px for everything holds: %s', (roomPx, expected) => {
    expect(shown(roomPx, FULL)).toBe(expected);
  });

  it.each<[string, number, Widths, string]>([
    ['nothing at all', 0, NOTHING, ''],
    ['one chip, shortened, and no "+1" for it alone', 90, { ...NOTHING, chips: [150] }, '1 chips~'],
    ['no chip that would be shortened to a sliver', 60, { ...NOTHING, chips: [150] }, '+1'],
    ['a short thing said where a longer one before it does not fit', 120, { ...NOTHING, said: [QUIET, { px: 50, weight: 'quiet' }] }, 'quiet +1'],
    ['no chip past one that does not fit: the surest go first', 200, { ...NOTHING, chips: [80, 120, 30] }, '1 chips +2'],
    ['another program before all chips', 130, { ...NOTHING, chips: [80], said: [{ px: 60, weight: 'first' }] }, 'first +1'],
    ['"new" as a dot where its word would leave a sliver of the chip', 152, { ...NOTHING, state: 40, leastState: 8, chips: [130] }, '. 1 chips'],
    ['a status in words, whatever it leaves of the chip', 152, { ...NOTHING, state: 40, chips: [130] }, 'new 1 chips~'],
    ['a status that has no short form', 30, { ...NOTHING, state: 60 }, '.'],
  ])('%s', (_, roomPx, widths, expected) => {
    expect(shown(roomPx, widths)).toBe(expected);
  });

  it('never takes more than there is', () => {
    for (let roomPx = 60; roomPx < 700; roomPx++) {
      const { isStateWhole, chips, firstChipPx, said, verdict, verdictPx, hidden } = fitLine(roomPx, FULL);
      const widths = [isStateWhole ? 40 : 8, ...FULL.chips.slice(0, chips).map((px, n) => (n === 0 ? (firstChipPx ?? px) : px)), ...FULL.said.filter((_, n) => said[n]).map(({ px }) => px), ...(verdict ? [verdictPx ?? 110] : []), ...(hidden > 0 ? [29] : [])];
      expect(widths.reduce((sum, px) => sum + px + 5, -5)).toBeLessThanOrEqual(roomPx);
    }
  });
});
