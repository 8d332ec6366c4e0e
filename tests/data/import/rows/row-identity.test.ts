import { describe, expect, it } from 'vitest';
import { derivedSourceId, identifyRow, isDamagedId } from '#data/import/rows/row-identity';

describe('identifyRow', () => {
  it('goes by the number within its system, and by the content where there is none', () => {
    expect(identifyRow(['7', 'a'], 0, 'x').key).toBe(identifyRow(['7', 'b'], 0, 'x').key);
    expect(identifyRow(['7', 'a'], 0, 'x').key).not.toBe(identifyRow(['7', 'a'], 0, 'y').key);
    expect(identifyRow(['', 'a'], 0, 'x')).toMatchObject({ stated: null });
    expect(identifyRow(['', 'a'], 0, 'x').key).not.toBe(identifyRow(['', 'b'], 0, 'x').key);
  });

  it('gives rows of one content numbers of their own, the same in every import', () => {
    const cells = ['', '2015-03', 'On or near Park Street'];

    expect(derivedSourceId(cells, 0)).toBe(derivedSourceId([...cells], 0));
    expect(derivedSourceId(cells, 1)).toBe(`${derivedSourceId(cells, 0)}-2`);
  });

  it('knows what spreadsheets do to long numbers', () => {
    expect(['3.30106E+17', '1E+15', '3.3e17'].map(isDamagedId)).toEqual([true, true, true]);
    expect(['330106199001011234', 'E17', '1E5', 'XF-3E+1'].map(isDamagedId)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});
