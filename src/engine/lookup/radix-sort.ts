const DIGIT_BITS = 16;
const DIGIT_COUNT = 1 << DIGIT_BITS;
const DIGIT_MASK = DIGIT_COUNT - 1;

/**
 * Rows in rising order of their keys; rows of equal keys keep their order.
 *
 * @param keys 32-bit key of each of `rows`.
 */
export function sortByKeys(rows: Uint32Array, keys: Uint32Array): Uint32Array<ArrayBuffer> {
  let order = Uint32Array.from(rows);
  let orderKeys = Uint32Array.from(keys);
  for (const shift of digitShifts(keys)) {
    const starts = startsOfDigits(orderKeys, shift);
    const nextOrder = new Uint32Array(order.length);
    const nextKeys = new Uint32Array(order.length);
    for (let index = 0; index < order.length; index++) {
      const key = orderKeys[index]!;
      const place = starts[(key >>> shift) & DIGIT_MASK]!++;
      nextOrder[place] = order[index]!;
      nextKeys[place] = key;
    }
    order = nextOrder;
    orderKeys = nextKeys;
  }
  return order;
}

/** Digits in which keys differ at all, lowest first. */
function digitShifts(keys: Uint32Array): number[] {
  let some = 0;
  let all = 0xffff_ffff;
  for (let index = 0; index < keys.length; index++) {
    some |= keys[index]!;
    all &= keys[index]!;
  }
  const differing = some & ~all;
  return [0, DIGIT_BITS].filter((shift) => ((differing >>> shift) & DIGIT_MASK) !== 0);
}

function startsOfDigits(keys: Uint32Array, shift: number): Uint32Array {
  const starts = new Uint32Array(DIGIT_COUNT + 1);
  for (let index = 0; index < keys.length; index++) starts[((keys[index]! >>> shift) & DIGIT_MASK) + 1]!++;
  for (let digit = 0; digit < DIGIT_COUNT; digit++) starts[digit + 1]! += starts[digit]!;
  return starts;
}
