import { predictiveAccuracy } from '@/analysis/pai/predictive-accuracy';
import type { OracleCheck } from '../check-file';

const TOLERANCE = { abs: 1e-12, rel: 1e-12 };

export const check: OracleCheck = (oracleCase, comparison) => {
  const input = oracleCase['input'] as { score: number[]; area: number[]; events: number[]; share: number };
  const expected = oracleCase['expected'] as Record<string, unknown>;
  const forecast = { scores: input.score, areas: input.area, events: input.events };
  const result = predictiveAccuracy(forecast, input.share);
  comparison.exact('selected', result.selected, expected['selected']);
  const actual = {
    area_share: result.areaShare,
    hits: result.hits,
    hit_rate: result.hitRate,
    pai: result.pai,
    max_hits: result.maxHits,
    pei: result.pei,
  };
  for (const [key, value] of Object.entries(actual)) comparison.number(key, value, expected[key], TOLERANCE);
};
