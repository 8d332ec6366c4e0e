import { arealOverlay, overlayTable } from '@/analysis/areal-overlay/areal-overlay';
import { netCoverage } from '@/analysis/areal-overlay/net-coverage';
import { matchUnits } from '@/analysis/areal-overlay/unit-match';
import type { Ring } from '@/analysis/polygon/polygon';
import { vMeasure } from '@/analysis/v-measure/v-measure';
import type { OracleCheck } from '../check-file';

type NamedUnit = readonly [name: string, ring: Ring];

interface ExpectedOverlay {
  readonly [field: string]: unknown;
  readonly matrix: number[][];
  readonly best_match: { p: string; q: string; share_of_p: number; iou: number }[];
  readonly slivers: { n: number; area: number; list: [string, string, number, number][] };
}

const AREA = { rel: 1e-6, abs: 0.01 };
const MEASURE = { abs: 1e-6 };

export const check: OracleCheck = (oracleCase, comparison) => {
  const input = oracleCase['input'] as { p: NamedUnit[]; q: NamedUnit[]; sliver_width: number };
  const expected = oracleCase['expected'] as ExpectedOverlay;
  const netP = input.p.map(([, ring]) => [[ring]]);
  const netQ = input.q.map(([, ring]) => [[ring]]);
  const overlay = arealOverlay(netP, netQ, { widthMeters: input.sliver_width, smallShare: 0 });
  const table = overlayTable(overlay);
  comparison.numbers('matrix', table.weights, expected.matrix.flat(), AREA);
  const coverage = netCoverage(netP, netQ);
  comparison.number('union p', coverage.unionP, expected['union_p'], AREA);
  comparison.number('union q', coverage.unionQ, expected['union_q'], AREA);
  comparison.number('only p', coverage.onlyP, expected['only_p'], AREA);
  comparison.number('only q', coverage.onlyQ, expected['only_q'], AREA);
  comparison.number('overlap p', coverage.overlapP, expected['self_overlap_p'], AREA);
  comparison.number('overlap q', coverage.overlapQ, expected['self_overlap_q'], AREA);
  const measure = vMeasure(table);
  comparison.number('homogeneity', measure?.homogeneity, expected['homogeneity'], MEASURE);
  comparison.number('completeness', measure?.completeness, expected['completeness'], MEASURE);
  comparison.number('v', measure?.vMeasure, expected['v_measure'], MEASURE);
  matchUnits(overlay).forEach(({ unit, best, bestShare, intersectionOverUnion }) => {
    const match = expected.best_match[unit];
    comparison.exact(`best of ${unit}`, best === null ? null : input.q[best]![0], match?.q);
    comparison.number(`share of ${unit}`, bestShare, match?.share_of_p, MEASURE);
    comparison.number(`iou of ${unit}`, intersectionOverUnion, match?.iou, MEASURE);
  });
  // Those within 1 % of the limit may fall either way.
  const limit = 0.99 * input.sliver_width;
  const slivers = overlay.pairs.flatMap(({ p, q, pieces }) =>
    pieces
      .filter((piece) => piece.isSliver && piece.meanWidthMeters < limit)
      .map((piece) => ({ names: [input.p[p]![0], input.q[q]![0]], piece })),
  );
  const list = expected.slivers.list.filter(([, , , width]) => width < limit);
  const names = list.map(([p, q]) => [p, q]);
  comparison.exact(
    'slivers',
    slivers.map((sliver) => sliver.names),
    names,
  );
  const areas = slivers.map(({ piece }) => piece.areaSquareMeters);
  const widths = slivers.map(({ piece }) => piece.meanWidthMeters);
  const expectedAreas = list.map(([, , area]) => area);
  const expectedWidths = list.map(([, , , width]) => width);
  comparison.numbers('sliver area', areas, expectedAreas, AREA);
  comparison.numbers('sliver width', widths, expectedWidths, MEASURE);
};
