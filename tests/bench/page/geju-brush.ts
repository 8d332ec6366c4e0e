import type { Map as MapLibreMap } from 'maplibre-gl';
import type { EngineView, PaintedDensity } from '@/engine/engine-view';
import { layer } from '@/layers/incident-density';
import { NO_COVERAGE, NO_PATROL } from '@/layers/layer-input';
import type { LayerInput } from '@/layers/layer-input';
import type { UpdatableCustomLayer } from '@/layers/module';
import { readThemeTokens } from '@/ui/tokens';
import '@/ui/theme.css';
import { startEngineWorker, type EngineClient } from '@/workers/engine-client';
import { brushRequest } from '../bench-engine';
import { BENCH_MONTHS, benchArea, benchSetup, monthName, syntheticMonth } from '../synthetic-incidents';
import { nextFrame, openBlankMap } from './blank-map';

const BANDWIDTH_METERS = 300;
const picture = { scaleMax: null, isolines: true };

let client: EngineClient | null = null;
let map: MapLibreMap | null = null;
let shown: EngineView | null = null;
const drawn = new Map<string, UpdatableCustomLayer<unknown>>();

/** Loads the engine's worker and opens the map. */
export async function loadGeju(rows: number): Promise<void> {
  client = startEngineWorker();
  await client.start(benchSetup);
  const perMonth = Math.floor(rows / BENCH_MONTHS);
  await client.reserve(perMonth * BENCH_MONTHS);
  for (let month = 0; month < BENCH_MONTHS; month++) {
    await client.replaceMonth(monthName(month), [syntheticMonth(month, perMonth, month * perMonth)]);
  }
  await client.defineArea('district', benchArea);
  map = await openBlankMap();
}

/** One move of the brush: all figures with their comparison, the density, and the density drawn by the product's layer. */
export async function brushGeju(step: number): Promise<number> {
  if (!client || !map) throw new Error('load first');
  const density = { areaId: 'district', bandwidthMeters: BANDWIDTH_METERS, withComparison: false, picture };
  const view = await client.view(brushRequest(step, density, true));
  if (view === 'superseded' || !view.density) throw new Error('the step was not made');
  draw(map, view.density, view.window.totals.total);
  const rendered = map.once('render');
  map.triggerRepaint();
  await rendered;
  await nextFrame();
  if (shown) client.recycle(shown);
  shown = view;
  return view.window.totals.total;
}

function draw(on: MapLibreMap, density: PaintedDensity, all: number): void {
  const { grid, originMeters, bandwidthMeters, window, picture: pictures } = density;
  if (!pictures) throw new Error('the density was not painted');
  const field = {
    grid,
    originMeters,
    bandwidthMeters,
    perSquareKilometer: window.values,
    drawn: window.points,
    all,
  };
  const drawing = layer.build({ ...blankInput, density: { now: field, before: null, pictures } }, null, {
    isolines: true,
  });
  for (const { id, create, props } of drawing?.custom ?? []) {
    let custom = drawn.get(id);
    if (!custom) {
      custom = create();
      drawn.set(id, custom);
      custom.update(props);
      on.addLayer(custom);
    } else custom.update(props);
  }
}

/** Nothing to draw yet. */
export const blankInput: LayerInput = {
  theme: readThemeTokens('light'),
  language: 'en',
  district: {
    ...benchSetup,
    name: { zh: '', en: '' },
    synthetic: true,
    levels: [],
    sources: [],
    departments: [],
    categories: [],
    regions: [],
    datasets: [],
    basemap: { kind: 'none' },
    incidents: { all: 0, placed: 0, outside: 0, first: null, last: null },
    videoPlayer: null,
    holidayYears: [],
    timePrecision: 'instant',
    asOf: null,
    dataVersion: '',
  },
  scopeCode: null,
  regionShapes: new Map(),
  density: null,
  regionCounts: null,
  points: null,
  collections: new Map(),
  studies: new Map(),
  coverage: NO_COVERAGE,
  warnings: null,
  patrol: NO_PATROL,
  notes: [],
  selection: { regionCodes: [], incidentRowId: null, feature: null },
  lasso: null,
  comparing: false,
  sizeFactor: 1,
};
