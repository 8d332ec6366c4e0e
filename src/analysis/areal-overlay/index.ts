import { defineAnalysis } from '../analysis-module';
import type { MultiPolygon } from '../polygon/polygon';
import { vMeasure } from '../v-measure/v-measure';
import { arealOverlay, overlayTable, type SliverRule } from './areal-overlay';
import { netCoverage } from './net-coverage';
import { matchUnits } from './unit-match';
import { unitShapes } from './unit-shape';

export interface ArealOverlayInput {
  readonly netP: readonly MultiPolygon[];
  readonly netQ: readonly MultiPolygon[];
  readonly district: MultiPolygon;
  readonly slivers?: SliverRule;
}

export const analysis = defineAnalysis({
  id: 'areal-overlay',
  run: ({ netP, netQ, district, slivers }: ArealOverlayInput, control) => {
    const overlay = arealOverlay(netP, netQ, slivers, control);
    return {
      overlay,
      coverage: netCoverage(netP, netQ, district),
      byArea: vMeasure(overlayTable(overlay, { withSlivers: false })),
      matchesP: matchUnits(overlay, 'p'),
      matchesQ: matchUnits(overlay, 'q'),
      shapesP: unitShapes(netP),
      shapesQ: unitShapes(netQ),
    };
  },
});
