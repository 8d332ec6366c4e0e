import { describe, expect, it } from 'vitest';
import { buildAlerts } from '@/layers/alerts/alerts-layer';
import { buildWarnings, placeWarnings } from '@/layers/warnings/warnings-layer';
import { buildWarningsLegend } from '@/layers/warnings/warnings-legend';
import type { AnomaliesResult } from '@/studies/anomalies/reference';
import { buildWarning } from '#tests/support/build-warning';
import { buildLayerInput, buildSquareDistrict } from '#tests/support/layer-input';

const whole = { ...buildWarning().target, kind: 'whole' as const, position: null };
const warnings = [
  buildWarning({ id: 'a', level: 3 }),
  buildWarning({ id: 'b', level: 2, acknowledgedAt: 5 }),
  buildWarning({ id: 'c', level: 1, target: whole }),
];

describe('the layer of warnings', () => {
  it('draws one sign a place, the worst, or the one that is picked out', () => {
    expect(placeWarnings(warnings, 4, '').map(({ properties }) => properties.code)).toEqual(['b']);
    expect(placeWarnings(warnings, 4, 'a').map(({ properties }) => properties.code)).toEqual(['a']);
    expect(placeWarnings(warnings, 1, '')).toEqual([]);
  });

  it('rings what nobody has acknowledged', () => {
    const features = placeWarnings([warnings[0]!], 4, '');
    expect(features[0]!.properties).toMatchObject({ isNew: true, isChosen: false, level: 3, numeral: 'III' });
    expect(placeWarnings([warnings[1]!], 4, '')[0]!.properties).toMatchObject({ isNew: false });
  });

  it('can be picked, and stands above all names', () => {
    const drawing = buildWarnings(buildLayerInput({ warnings }), 4)!;
    expect(drawing.pickable).toEqual([{ layerId: 'warnings', collectionId: 'warnings' }]);
    expect(drawing.styleLayers!.map(({ slot }) => slot)).toEqual(['warning', 'warning']);
    expect(buildWarnings(buildLayerInput({ warnings: null }), 4)).toBeNull();
  });

  it('counts all levels in the legend and says what is not drawn', () => {
    const legend = buildWarningsLegend(warnings, 4)!;
    expect(legend.entries.map(({ count }) => count)).toEqual([1, 1, 1, 0]);
    expect(legend.drawn).toMatchObject({ drawn: 2, all: 3 });
    expect(legend.drawn!.missing).not.toBeNull();
  });

  it('leaves no second sign where an anomaly has become a warning', () => {
    const [region] = buildSquareDistrict().regions.filter(({ levelId }) => levelId === 'street');
    const alert = {
      regionCode: region!.code as string,
      place: region!.name,
      levelId: 'street',
      isGrid: false,
      categoryCode: '01',
      category: { zh: '类', en: 'class' },
      level: 2 as const,
      observed: 9,
      expected: 1,
      lower: 0,
      upper: 3,
      ratio: 9,
      p: 1e-5,
      adjustedP: 1e-4,
      raisedSeconds: 0,
      isHeld: false,
    };
    const result: AnomaliesResult = {
      windowHours: 24,
      fromSeconds: 0,
      toSeconds: 86_400,
      alerts: [alert],
      levels: [],
      leftOut: { pile: 0, outside: 0, unknown: 0 },
      withoutHour: 0,
      duplicates: 0,
    };
    const count = (stands: boolean) => {
      const target = { ...buildWarning().target, regionCode: stands ? region!.code : 'elsewhere' };
      const input = buildLayerInput({ warnings: [buildWarning({ target })] });
      const { data } = buildAlerts(input, result, 4)!.sources!['alerts'] as unknown as {
        data: { features: unknown[] };
      };
      return data.features.length;
    };
    expect(count(false)).toBe(1);
    expect(count(true)).toBe(0);
  });
});
