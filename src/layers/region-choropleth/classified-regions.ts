import type { District } from '@/domain/district/district';
import type { RegionCounts } from '../layer-input';
import { memoizeParts } from '../memoize-last';
import { regionsOfLevel } from '../region-levels';
import { classBreaks, classOf } from '../class-breaks';
import type { ClassRule } from '../class-breaks';
import { measureRegions } from './region-measure';
import type { MeasuredValue, RegionMeasure } from './region-measure';

export interface ChoroplethSettings {
  readonly measure: RegionMeasure;
  readonly rule: ClassRule;
  readonly suppressSmall: boolean;
}

export interface ClassifiedRegions {
  readonly values: ReadonlyMap<string, MeasuredValue>;
  readonly breaks: readonly number[];
  /** Highest known value. */
  readonly most: number;
  /** Class of each region whose value is known. */
  readonly classes: ReadonlyMap<string, number>;
  /** Codes of the regions drawn hatched. */
  readonly withheld: readonly string[];
}

/** Values and classes of the level the counts are of; the same object for the same data. */
export function classifyRegions(
  district: District,
  counts: RegionCounts,
  { measure, rule, suppressSmall }: ChoroplethSettings,
): ClassifiedRegions {
  return classify({ district, counts, measure, rule, suppressSmall });
}

const classify = memoizeParts(
  ({
    district,
    counts,
    measure,
    rule,
    suppressSmall,
  }: ChoroplethSettings & {
    readonly district: District;
    readonly counts: RegionCounts;
  }): ClassifiedRegions => {
    const values = measureRegions(regionsOfLevel(district, counts.levelId), counts, {
      measure,
      suppressSmall,
    });
    const known = [...values].filter((entry): entry is [string, number] => typeof entry[1] === 'number');
    const breaks = classBreaks(
      known.map(([, value]) => value),
      rule,
    );
    return {
      values,
      breaks,
      most: Math.max(0, ...known.map(([, value]) => value)),
      classes: new Map(known.map(([code, value]) => [code, classOf(value, breaks)])),
      withheld: [...values].filter(([, value]) => typeof value !== 'number').map(([code]) => code),
    };
  },
);
