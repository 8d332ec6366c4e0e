import type { BriefMap } from '@/studies/brief/reference';
import type { ThemeTokens } from '@/ui/tokens';

/** Colors of a map's classes in the order of their labels. */
export function classColors(
  scale: BriefMap['scale'],
  { decreases, unchanged, increases, ramp }: ThemeTokens,
): readonly string[] {
  return scale === 'change'
    ? [...decreases.toReversed(), unchanged, ...increases]
    : [ramp[0], ramp[2], ramp[4], ramp[5], ramp[6]];
}
