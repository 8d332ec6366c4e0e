import { describe, expect, it } from 'vitest';
import { countEstimates, ETS_FORMS, etsStructure } from '@/analysis/ets/ets-model';

describe('etsStructure', () => {
  it('reads trend, damping and season from the name', () => {
    expect(ETS_FORMS.map((form) => etsStructure(form))).toEqual([
      { trend: false, damped: false, seasonal: false },
      { trend: true, damped: false, seasonal: false },
      { trend: true, damped: true, seasonal: false },
      { trend: false, damped: false, seasonal: true },
      { trend: true, damped: false, seasonal: true },
      { trend: true, damped: true, seasonal: true },
    ]);
  });
});

describe('countEstimates', () => {
  it('counts weights and free states, the season one less than its length', () => {
    // ANN: alpha, level. AAdA over 7: four weights, level, trend, six terms.
    expect(countEstimates('ANN', 7)).toBe(2);
    expect(countEstimates('AAN', 7)).toBe(4);
    expect(countEstimates('AAdA', 7)).toBe(12);
  });
});
