const DIGIT_BITS = 16;
const DIGITS = 1 << DIGIT_BITS;

/**
 * Rows in rising order of their keys; rows of equal keys keep their order.
 *
 * @param keys 32-bit key of each of `rows`.
 */
export function sortByKeys(rows: Uint32Array, keys: Uint32Array): Uint32Array {
  let order = Uint32Array.from(rows, (_, index) => index);
  let spare = new Uint32Array(rows.length);
  const most = keys.reduce((largest, key) => Math.max(largest, key), 0);
  for (let shift = 0; shift < 32 && (shift === 0 || most >>> shift > 0); shift += DIGIT_BITS) {
    const starts = new Uint32Array(DIGITS + 1);
    for (const key of keys) starts[((key >>> shift) & (DIGITS - 1)) + 1]!++;
    for (let digit = 0; digit < DIGITS; digit++) starts[digit + 1]! += starts[digit]!;
    for (const index of order) {
      const digit = (keys[index]! >>> shift) & (DIGITS - 1);
      spare[starts[digit]!++] = index;
    }
    [order, spare] = [spare, order];
  }
  return order.map((index) => rows[index]!);
}
