import { coverageInput } from './coverage-results';
import { buildPatrolReport } from './build-patrol-report';
import { buildWarning } from './build-warning';
import { historyStudies } from './history-results';
import { buildDensityField, buildDensityInput, buildLayerInput } from './layer-input';
import { risingResult, riskResult } from './trend-results';

const point = { type: 'Point' as const, coordinates: [120.41, 30.41] };
const items = {
  type: 'FeatureCollection' as const,
  features: [
    {
      type: 'Feature' as const,
      geometry: point,
      properties: { code: 'a', name: '甲', online: true, net: 'market' },
    },
  ],
};
const field = buildDensityField((x, y) => Math.max(0, 100 - Math.hypot(x, y) / 30));
/** All that any layer draws from, of the square district. */
export const fullLayerInput = buildLayerInput({
  density: buildDensityInput(field, field),
  regionCounts: { levelId: 'grid', counts: new Map(), outside: 0, windowDays: 30 },
  points: {
    positions: Float64Array.of(120.41, 30.41),
    rowIds: Uint32Array.of(1),
    flags: new Uint8Array(1),
    matched: 1,
  },
  collections: new Map(
    ['cameras', 'patrol-points', 'key-places', 'key-sections', 'nets', 'buildings', 'roads'].map((id) => [
      id,
      items,
    ]),
  ),
  studies: new Map<string, unknown>([
    ...historyStudies(),
    ['anomalies', { windowHours: 24, alerts: [], levels: [] }],
    ['clusters', { levelId: 'grid', clusters: [], scanned: 0, tooFew: [] }],
    ['risk', riskResult()],
    ['rising', risingResult()],
  ]),
  coverage: coverageInput(),
  warnings: [buildWarning()],
  patrol: { report: buildPatrolReport(), round: null, played: 1 },
  selection: {
    regionCodes: [],
    incidentRowId: null,
    feature: { collectionId: 'cameras', code: 'a' },
  },
});
