import type { Ramp } from '@/ui/tokens';

/** Stops of the ramp for one to five classes, spread over its middle so that neighbors differ clearly. */
const CLASS_STOPS: readonly (readonly number[])[] = [
  [],
  [4],
  [2, 6],
  [1, 4, 7],
  [1, 3, 5, 7],
  [1, 3, 4, 6, 7],
];

/** Colors of the classes, low to high. */
export function classColors(ramp: Ramp, count: number): string[] {
  return CLASS_STOPS[count]!.map((stop) => ramp[stop]!);
}
