/** First position in a sorted list whose place is not before `at`. */
export function firstFrom<T>(list: readonly T[], at: number, placeOf: (one: T) => number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (placeOf(list[middle]!) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
