import { describe, expect, it } from 'vitest';
import { mergeAlerts } from '@/panels/standing-alert';
import type { AlertFinding } from '@/studies/anomalies/reference';
import { buildWarning } from '../support/build-warning';

const anomaly = (changes: Partial<AlertFinding> = {}): AlertFinding => ({
  regionCode: 'S2',
  place: { zh: '清河街道', en: 'Qinghe' },
  levelId: 'street',
  isGrid: false,
  categoryCode: '02',
  category: { zh: '治安', en: 'Security' },
  level: 2,
  observed: 12,
  expected: 4,
  lower: 1,
  upper: 8,
  ratio: 3,
  p: 0.0001,
  adjustedP: 0.004,
  raisedSeconds: 50,
  isHeld: false,
  ...changes,
});
const keysOf = (...of: Parameters<typeof mergeAlerts>) => mergeAlerts(...of).map(({ key }) => key);

describe('what is to be warned of', () => {
  it('puts the worse level first, then what nobody has acknowledged, then the newer', () => {
    const warnings = [
      buildWarning({ id: 'seen', level: 1, acknowledgedAt: 5, raisedAt: 900 }),
      buildWarning({ id: 'old', level: 1, raisedAt: 100 }),
      buildWarning({ id: 'new', level: 1, raisedAt: 200 }),
      buildWarning({ id: 'yellow', level: 3, raisedAt: 999 }),
    ];

    expect(keysOf(warnings, [anomaly()], 24)).toEqual([
      'warning new',
      'warning old',
      'warning seen',
      'anomaly S2 02',
      'warning yellow',
    ]);
  });

  it('leaves out anomalies that a warning of the place covers, and those that are only held', () => {
    const anomalies = [
      anomaly({ regionCode: 'S1' }),
      anomaly({ regionCode: 'S3', isHeld: true }),
      anomaly({ regionCode: null }),
    ];

    expect(keysOf([buildWarning()], anomalies, 24)).toEqual(['anomaly  02', 'warning W1']);
  });

  it('keeps of an anomaly its numbers, its window and since when, and that nobody has it', () => {
    expect(mergeAlerts([], [anomaly()], 6)[0]).toMatchObject({
      evidence: { observed: 12, expected: 4, lower: 1, upper: 8, windowHours: 6, limit: null },
      raisedAt: 50_000,
      warning: null,
    });
  });
});
