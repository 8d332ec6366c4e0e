import { overlapAreas } from '@/analysis/polygon/overlap-area';
import { multiPolygonArea, type MultiPolygon } from '@/analysis/polygon/polygon';
import type { OracleCheck } from '../check-file';

const LARGE_COORDINATE_METERS = 10_000;

export const check: OracleCheck = (oracleCase, comparison) => {
  const { a, b } = oracleCase['input'] as { a: MultiPolygon; b: MultiPolygon };
  const expected = oracleCase['expected'] as Record<string, unknown>;
  const large = [a, b].flat(3).some(([x, y]) => Math.max(Math.abs(x), Math.abs(y)) > LARGE_COORDINATE_METERS);
  const tolerance = { rel: 1e-9, abs: large ? 1e-3 : 1e-6 };
  const areas = overlapAreas(a, b);
  comparison.number('area_a', multiPolygonArea(a), expected['area_a'], tolerance);
  comparison.number('area_b', multiPolygonArea(b), expected['area_b'], tolerance);
  comparison.number('union', areas.union, expected['union'], tolerance);
  comparison.number('intersection', areas.intersection, expected['intersection'], tolerance);
  comparison.number('a_minus_b', areas.onlyA, expected['a_minus_b'], tolerance);
  comparison.number('symmetric', areas.onlyA + areas.onlyB, expected['symmetric'], tolerance);
};
