import { aoristicWeights, hourOfWeekRhythm } from '@/analysis/hour-of-week/hour-of-week';
import { rayleighTest } from '@/analysis/hour-of-week/rayleigh';
import { buildZoneOffsets } from '@/domain/time/civil-time';
import type { OracleCheck } from '../check-file';

interface Span {
  readonly start: number;
  readonly end: number;
}
interface Aoristic extends Span {
  readonly weights_nonzero: { slot: number; w: number }[];
}

const EXACT = { abs: 1e-9 };

export const check: OracleCheck = (oracleCase, comparison) => {
  const input = oracleCase['input'] as {
    period_start?: number;
    period_end?: number;
    times?: number[];
    events?: Span[];
  };
  if (input.times) {
    const period = { start: input.period_start!, end: input.period_end! };
    const offsets = buildZoneOffsets('Asia/Shanghai', period.start, period.end);
    const expected = oracleCase['expected'] as Record<string, never> & { rayleigh: Record<string, number> };
    const { counts, exposureHours } = hourOfWeekRhythm(input.times, period, offsets);
    const rayleigh = rayleighTest(input.times, offsets);
    comparison.numbers('counts', counts, expected['counts'], { abs: 0 });
    comparison.numbers('exposure', exposureHours, expected['exposure_hours'], { abs: 0.02 });
    comparison.number('n', rayleigh.count, expected.rayleigh['n'], { abs: 0 });
    comparison.number('R', rayleigh.resultant, expected.rayleigh['R'], EXACT);
    comparison.number('mean hour', rayleigh.meanHour, expected.rayleigh['mean_hour'], EXACT);
    comparison.number('p', rayleigh.p, expected.rayleigh['p'], EXACT);
  }
  input.events?.forEach(({ start, end }, i) => {
    const offsets = buildZoneOffsets('Asia/Shanghai', start, end);
    const expected = (oracleCase['expected'] as Aoristic[])[i]!;
    const weights = new Array<number>(168).fill(0);
    for (const { slot, w } of expected.weights_nonzero) weights[slot] = w;
    comparison.numbers(`aoristic ${i}`, aoristicWeights({ start, end }, offsets), weights, EXACT);
  });
};
