/**
 * Bins for whole seconds from 0 to 2^31 - 1: one a second below 1024, then 512 to each doubling, so that a bin is
 * never wider than a five-hundredth of what it holds.
 */
const BITS_PER_DOUBLING = 9;
const BINS_PER_DOUBLING = 1 << BITS_PER_DOUBLING;

export const DURATION_BIN_COUNT = durationBin(0x7fff_ffff) + 1;

export function durationBin(seconds: number): number {
  if (seconds < 2 * BINS_PER_DOUBLING) return seconds;
  const shift = 31 - BITS_PER_DOUBLING - Math.clz32(seconds);
  return shift * BINS_PER_DOUBLING + (seconds >>> shift);
}

/** Middle of a bin, in seconds; the very second below 1024. */
export function durationOfBin(bin: number): number {
  if (bin < 2 * BINS_PER_DOUBLING) return bin;
  const shift = Math.floor(bin / BINS_PER_DOUBLING) - 1;
  const width = 2 ** shift;
  return (bin - shift * BINS_PER_DOUBLING) * width + (width - 1) / 2;
}
