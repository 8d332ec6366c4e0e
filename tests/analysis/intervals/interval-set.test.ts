import { describe, expect, it } from 'vitest';
import {
  clipStretches,
  gapsWithin,
  layersOver,
  totalLength,
  uniteStretches,
} from '@/analysis/intervals/interval-set';
import { buildRandom } from '@/analysis/random/random';

const s = (from: number, to: number) => ({ from, to });

describe('stretches', () => {
  it('are joined where they meet, and empty ones vanish', () => {
    expect(uniteStretches([s(5, 7), s(0, 2), s(2, 3), s(6, 6), s(6, 9)])).toEqual([s(0, 3), s(5, 9)]);
    expect(uniteStretches([])).toEqual([]);
  });

  it('leave gaps in a whole', () => {
    expect(gapsWithin(s(0, 10), [s(-3, 1), s(4, 5), s(5, 6), s(9, 20)])).toEqual([s(1, 4), s(6, 9)]);
    expect(gapsWithin(s(0, 10), [])).toEqual([s(0, 10)]);
    expect(gapsWithin(s(0, 10), [s(-1, 11)])).toEqual([]);
  });

  it('add up: what is covered and what is not make the whole', () => {
    const random = buildRandom(1);
    for (let k = 0; k < 200; k++) {
      const stretches = Array.from({ length: random.below(8) }, () => {
        const from = 12 * random.uniform() - 1;
        return s(from, from + 4 * random.uniform());
      });
      const covered = totalLength(uniteStretches(clipStretches(s(0, 10), stretches)));
      const layers = layersOver(s(0, 10), stretches);
      const inLayers = totalLength(layers.filter(({ over }) => over.length > 0));

      expect(covered + totalLength(gapsWithin(s(0, 10), stretches))).toBeCloseTo(10, 9);
      expect(inLayers).toBeCloseTo(covered, 9);
      expect(totalLength(layers)).toBeCloseTo(10, 9);
    }
  });

  it('tell which of them lie over each part', () => {
    expect(layersOver(s(0, 4), [s(1, 3), s(2, 9)])).toEqual([
      { ...s(0, 1), over: [] },
      { ...s(1, 2), over: [0] },
      { ...s(2, 3), over: [0, 1] },
      { ...s(3, 4), over: [1] },
    ]);
  });
});
