import { describe, expect, it } from 'vitest';
import { rollPanel } from '@/analysis/back-test/roll-panel';
import type { RegisteredEvents } from '@/analysis/back-test/known-counts';

const noCheckpoint = () => undefined;
const options = { period: 2, horizon: 2 };

describe('rollPanel', () => {
  it('forecasts from what is past at each origin', () => {
    const counts = Float64Array.from({ length: 12 }, (_, t) => t);
    const history = { kind: 'counts' as const, seriesCount: 1, stepCount: 12, counts };
    const groups = [{ members: [0], methods: ['seasonal-naive' as const] }];
    const roll = rollPanel(history, groups, Uint32Array.of(6, 8), options, noCheckpoint);
    expect(Array.from(roll.forecastAt('seasonal-naive', 0, 0)!.mean)).toEqual([4, 5]);
    expect(Array.from(roll.forecastAt('seasonal-naive', 0, 1)!.mean)).toEqual([6, 7]);
    expect(roll.forecastAt('ets', 0, 0)).toBeNull();
    expect(roll.scaleAt(0, 0)).toEqual({ absolute: 2, rootMeanSquare: 2 });
  });

  it('cuts off steps that are still incomplete and forecasts over them', () => {
    // Every event is entered a step late: the newest step at an origin is always empty.
    const steps = Int32Array.from({ length: 60 }, (_, i) => Math.floor(i / 5));
    const history: RegisteredEvents = {
      kind: 'events',
      seriesCount: 1,
      stepCount: 13,
      series: new Uint32Array(60),
      steps,
      registeredSteps: steps.map((step) => step + 1),
    };
    const groups = [{ members: [0], methods: ['seasonal-naive' as const] }];
    const roll = rollPanel(history, groups, Uint32Array.of(8), options, noCheckpoint);
    expect(Array.from(roll.provisional)).toEqual([1]);
    expect(Array.from(roll.forecastAt('seasonal-naive', 0, 0)!.mean)).toEqual([5, 5]);
  });
});
