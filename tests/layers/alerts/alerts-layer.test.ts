import { describe, expect, it } from 'vitest';
import { buildAlertLegend } from '@/layers/alerts/alert-legend';
import { buildAlerts } from '@/layers/alerts/alerts-layer';
import { placeAlerts } from '@/layers/alerts/placed-alerts';
import type { AlertFinding, AnomaliesResult } from '@/studies/anomalies/reference';
import { buildLayerInput, buildSquareDistrict } from '#tests/support/layer-input';

const alert = (regionCode: string | null, level: AlertFinding['level'], isGrid = false): AlertFinding => ({
  regionCode,
  place: { zh: '甲', en: 'A' },
  levelId: regionCode === null ? null : isGrid ? 'grid' : 'street',
  isGrid,
  categoryCode: String(level),
  category: { zh: '类', en: 'class' },
  level,
  observed: 9,
  expected: 1,
  lower: 0,
  upper: 3,
  ratio: 9,
  p: 1e-5,
  adjustedP: 1e-4,
  raisedSeconds: 0,
  isHeld: false,
});
const result: AnomaliesResult = {
  windowHours: 24,
  fromSeconds: 0,
  toSeconds: 86_400,
  alerts: [alert('street-1', 1), alert('grid-7', 2, true), alert('street-1', 4), alert(null, 4)],
  levels: [
    { levelId: null, name: { zh: '', en: '' }, units: 2, judged: 2, withoutExpectation: 0, tooFew: 0 },
    { levelId: 'street', name: { zh: '', en: '' }, units: 8, judged: 7, withoutExpectation: 1, tooFew: 0 },
  ],
  leftOut: { pile: 0, outside: 0, unknown: 0 },
  withoutHour: 0,
  duplicates: 0,
};
const input = buildLayerInput();

describe('the warnings layer', () => {
  it('draws one sign a region, its worst level, at the label position', () => {
    const placed = placeAlerts(buildSquareDistrict(), result.alerts, 4);
    const street = input.district.regions.find(({ code }) => code === 'street-1')!;

    expect(placed).toEqual([
      { code: 'street-1', position: street.labelPosition, level: 1, isGrid: false, isHeld: false },
      expect.objectContaining({ code: 'grid-7', level: 2, isGrid: true }),
    ]);
  });

  it('lets an alert the window bears out stand before a worse one that is held', () => {
    const held = { ...alert('street-1', 1), isHeld: true };
    const [placed] = placeAlerts(buildSquareDistrict(), [held, alert('street-1', 3)], 4);

    expect(placed).toMatchObject({ level: 3, isHeld: false });
  });

  it('leaves out levels that are not asked for, and regions that are gone', () => {
    expect(placeAlerts(buildSquareDistrict(), [...result.alerts, alert('gone', 1)], 1)).toHaveLength(1);
  });

  it('stands above all names, with a numeral on every sign', () => {
    const [drawing] = buildAlerts(input, result, 4)!.styleLayers!;

    expect(drawing!.slot).toBe('warning');
    expect(drawing!.layer).toMatchObject({ id: 'alerts', layout: { 'text-field': ['get', 'numeral'] } });
    expect(buildAlerts(input, result, 4)!.images).toHaveLength(4);
    expect(buildAlerts(input, null, 4)).toBeNull();
  });

  it('counts alerts by level in the legend and says what is not drawn', () => {
    const legend = buildAlertLegend(result, 4)!;

    expect(legend.entries.map(({ count }) => count)).toEqual([1, 1, 0, 2]);
    expect(legend.drawn).toMatchObject({ drawn: 3, all: 4 });
    expect(legend.notes.at(-1)!.zh).toContain('9 / 10');
    expect(buildAlertLegend(null, 4)).toBeNull();
  });
});
