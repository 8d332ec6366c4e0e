import { GEOCODE_QUALITIES } from '@/domain/incident/vocabularies';
import { IncidentEngine } from '@/engine/engine';
import type { EngineView } from '@/engine/engine-view';
import { atMost, quantile, type BenchCase, type BenchRow } from '../bench-case';
import { brushRequest, brushWindow } from '../bench-engine';
import { createCrossfilterPeer, type PeerFigures } from '../crossfilter-peer';
import { BENCH_MONTHS, benchArea, benchSetup, monthName, syntheticMonth } from '../synthetic-incidents';

const MILLION = 1_000_000;
const WARM_UP_STEPS = 20;
const STEPS = 60;
/** Fixed, as a screen holds it while a brush is dragged. */
const BANDWIDTH_METERS = 300;
const PEER = 'crossfilter2';

/** The engine by itself on one thread, against crossfilter2 on the same rows. */
export const bench: BenchCase = {
  id: 'brush-in-node',
  run: (say) => {
    const small = loadEngine(MILLION, say);
    const smallTimes = timeBrush(small);
    say('crossfilter2: building 6 dimensions of 1,000,000 rows');
    const peer = createCrossfilterPeer(months(MILLION));
    const peerTimes = timePeer(peer.brush);
    checkEqual(small, peer.brush);
    const large = loadEngine(10 * MILLION, say);
    const largeTimes = timeBrush(large);
    return Promise.resolve([
      ...compareCharts(smallTimes.charts, largeTimes.charts, peerTimes),
      tell('engine, density of a window that moves 20 h, 1 M: median', smallTimes.density),
      tell('engine, density of a window that moves 20 h, 10 M: median', largeTimes.density),
      tellOnce('engine, new filter: all counts anew, 1 M', smallTimes.filterMilliseconds),
      tellOnce('engine, new filter: all counts anew, 10 M', largeTimes.filterMilliseconds),
      ...memoryRows(small),
      ...memoryRows(large),
    ]);
  },
};

function compareCharts(small: number[], large: number[], peer: number[]): BenchRow[] {
  const [at1, at10, theirs] = [small, large, peer].map((times) => quantile(times, 0.5)) as [
    number,
    number,
    number,
  ];
  return [
    {
      what: 'engine, brush: charts and KPIs with comparison, 1 M: median',
      unit: 'ms',
      geju: at1,
      peer: { name: `${PEER} (no comparison)`, value: theirs },
      bar: null,
    },
    {
      what: 'engine, the same, 1 M: p95',
      unit: 'ms',
      geju: quantile(small, 0.95),
      peer: { name: PEER, value: quantile(peer, 0.95) },
      bar: atMost(16, quantile(small, 0.95), 'ms'),
    },
    { what: 'engine, the same, 10 M: median', unit: 'ms', geju: at10, peer: null, bar: null },
  ];
}

function tell(what: string, times: readonly number[]): BenchRow {
  return { what, unit: 'ms', geju: quantile(times, 0.5), peer: null, bar: null };
}

function tellOnce(what: string, milliseconds: number): BenchRow {
  return { what, unit: 'ms', geju: milliseconds, peer: null, bar: null };
}

function memoryRows(engine: IncidentEngine): BenchRow[] {
  const { columnBytes, countBytes, rowCount } = engine.memory();
  const bytes = columnBytes / rowCount;
  const at = `${rowCount / MILLION >= 9 ? 10 : 1} M`;
  return [
    {
      what: `memory an incident, ${at}: columns and filter state`,
      unit: 'bytes',
      geju: bytes,
      peer: null,
      bar: atMost(28, bytes, 'bytes'),
    },
    {
      what: `memory an incident, ${at}: counts of all charts beside them`,
      unit: 'bytes',
      geju: countBytes / rowCount,
      peer: null,
      bar: null,
    },
  ];
}

function months(rows: number) {
  const perMonth = Math.floor(rows / BENCH_MONTHS);
  return Array.from({ length: BENCH_MONTHS }, (_, month) =>
    syntheticMonth(month, perMonth, month * perMonth),
  );
}

function loadEngine(rows: number, say: (line: string) => void): IncidentEngine {
  say(`engine: making and loading ${rows.toLocaleString('en')} rows`);
  const engine = new IncidentEngine(benchSetup);
  const perMonth = Math.floor(rows / BENCH_MONTHS);
  engine.reserve(perMonth * BENCH_MONTHS);
  for (let month = 0; month < BENCH_MONTHS; month++) {
    engine.replaceMonth(monthName(month), [syntheticMonth(month, perMonth, month * perMonth)]);
  }
  engine.defineArea('district', benchArea);
  return engine;
}

function timeBrush(engine: IncidentEngine) {
  const density = { areaId: 'district', bandwidthMeters: BANDWIDTH_METERS, withComparison: false };
  const charts = timeSteps((step) => engine.view(brushRequest(step, null, true)));
  const both = timeSteps((step) => {
    const map = engine.view(brushRequest(step, density, false)).density;
    if (map) engine.recycle([map.window.values]);
  });
  const alone = quantile(
    timeSteps((step) => engine.view(brushRequest(step, null, false))),
    0.5,
  );
  const filter = { ...brushRequest(0, null, true).filter, qualities: GEOCODE_QUALITIES.slice(0, 3) };
  const started = performance.now();
  engine.view({ ...brushRequest(0, null, true), filter });
  return {
    charts,
    density: both.map((time) => time - alone),
    filterMilliseconds: performance.now() - started,
  };
}

function timePeer(brush: (window: ReturnType<typeof brushWindow>) => PeerFigures): number[] {
  return timeSteps((step) => brush(brushWindow(step)));
}

function timeSteps(act: (step: number) => unknown): number[] {
  const times: number[] = [];
  for (let step = 0; step < WARM_UP_STEPS + STEPS; step++) {
    const started = performance.now();
    act(step);
    if (step >= WARM_UP_STEPS) times.push(performance.now() - started);
  }
  return times;
}

/** A race between different answers would mean nothing. */
function checkEqual(
  engine: IncidentEngine,
  brush: (window: ReturnType<typeof brushWindow>) => PeerFigures,
): void {
  for (const step of [0, 17, 59]) {
    const view = engine.view(brushRequest(step, null, false));
    const peer = brush(brushWindow(step));
    const told = toPeerFigures(view);
    for (const figure of Object.keys(told) as (keyof typeof told)[]) {
      if (JSON.stringify(told[figure]) !== JSON.stringify(toPlain(peer[figure]))) {
        throw new Error(`The engine and crossfilter2 tell different ${figure} at step ${step}.`);
      }
    }
  }
}

function toPeerFigures({ window, categoryCodes, sourceCodes, histogram }: EngineView) {
  const numbered = (codes: readonly string[], counts: Int32Array, prefix: string) =>
    toPlain(
      new Map(
        codes.flatMap((code, at) => (code.startsWith(prefix) ? [[Number(code.slice(1)), counts[at]!]] : [])),
      ),
    );
  const grids = window.regions.find(({ levelId }) => levelId === 'grid')!.counts;
  const regions = new Map(Array.from(grids.subarray(0, -2), (count, grid) => [grid, count] as const));
  regions.set(9999, grids.at(-1)! + grids.at(-2)!);
  return {
    total: window.totals.total,
    open: window.totals.open,
    overdue: window.totals.overdue,
    byDay: toPlain(
      new Map(Array.from(histogram.counts, (count, day) => [histogram.firstUnit + day, count] as const)),
    ),
    hoursOfWeek: toPlain(new Map(Array.from(window.hoursOfWeek, (count, hour) => [hour, count] as const))),
    categories: numbered(categoryCodes, window.categories, 'C'),
    sources: numbered(sourceCodes, window.sources, 'Q'),
    regions: toPlain(regions),
  };
}

/** Counts above zero, by key in rising order; numbers as they are. */
function toPlain(value: number | ReadonlyMap<number, number>): unknown {
  if (typeof value === 'number') return value;
  return [...value].filter(([, count]) => count > 0).sort(([a], [b]) => a - b);
}
