import type { Dataset } from '@/domain/district/district';

import { LEAVES } from '../catalog/categories';
import { STALE_DATASET_ID } from '../catalog/datasets';
import type { Surveillance } from '../cameras/build-cameras';
import type { Enterprises } from '../enterprises/build-enterprises';
import type { Ground } from '../ground/ground';
import type { PlannedIncidents } from '../incidents/build-incident-model';
import { DUPLICATE_FRACTION } from '../incidents/draw-duplicates';
import { OUTSIDE_FRACTION, PILE_FRACTION, UNKNOWN_ADDRESS_FRACTION } from '../incidents/place-doubts';
import type { StaffGaps } from '../people/staff';
import { measureRhythm } from './measure-rhythm';
import type { Truths } from './truths';

/** Everything that was planned, from which the truths are written down. */
export interface TruthSources {
  readonly seed: number;
  readonly incidents: number;
  readonly ground: Ground;
  readonly planned: PlannedIncidents;
  readonly surveillance: Surveillance;
  readonly enterprises: Enterprises;
  readonly gaps: StaffGaps;
  readonly missedFractions: ReadonlyMap<string, number>;
  readonly datasets: readonly Dataset[];
}

/** Writes down what was planted. Plain data, fit for JSON. */
export function describeTruths(sources: TruthSources): Omit<Truths, 'decisions'> {
  const { seed, incidents, ground, planned, surveillance, datasets } = sources;
  const { timeline, doubts } = planned.model;
  const stale = datasets.find(({ id }) => id === STALE_DATASET_ID)!;
  return {
    seed,
    endsAt: timeline.endsAt,
    incidents,
    risingCells: planned.streams.risingCells,
    fadingCells: planned.streams.fadingCells,
    emergingCluster: planned.streams.emergingCluster,
    eventDayBurst: planned.eventDay,
    nearRepeat: planned.nearRepeat,
    rhythm: measureRhythm(planned.rhythm, timeline),
    nets: ground.geography.netTruths,
    blindKeySections: surveillance.blind.map(({ plan: { section }, cause }) => ({
      code: section.code,
      lengthMeters: section.lengthMeters,
      cause,
    })),
    staleDataset: { id: stale.id, asOf: stale.asOf!, periodSeconds: stale.periodSeconds! },
    ...handlingTruths(sources),
    geocodingPile: { position: doubts.pile.position!, fraction: PILE_FRACTION },
    unknownAddressFraction: UNKNOWN_ADDRESS_FRACTION,
    duplicateFraction: DUPLICATE_FRACTION,
    outsideFraction: OUTSIDE_FRACTION,
    ...staffTruths(sources),
  };
}

function handlingTruths({ ground, planned }: TruthSources) {
  const { traits } = planned.model;
  const streetCode = (street: number) => ground.streets[street]!.code;
  const { brokenStage, falseClosure, silo } = traits;
  const slowest = Math.max(...traits.slowness);
  return {
    lateStreets: [{ streetCode: streetCode(traits.slowness.indexOf(slowest)), factor: slowest }],
    brokenStages: [
      {
        streetCode: streetCode(brokenStage.street),
        stamp: brokenStage.stamp,
        fraction: brokenStage.fraction,
        from: brokenStage.from,
      },
    ],
    silos: [
      {
        categoryCode: LEAVES[silo.leaf]!.code,
        departmentCodes: silo.departmentCodes,
        fraction: silo.fraction,
      },
    ],
    falseClosures: [
      {
        streetCode: streetCode(falseClosure.street),
        fraction: falseClosure.fraction,
        elsewhereFraction: falseClosure.elsewhereFraction,
        instantFraction: falseClosure.instantFraction,
        recurrences: planned.recurrences,
      },
    ],
    missingStampFraction: meanMissing(planned),
    wrongClockFraction: traits.wrongClockFraction,
  };
}

/** Mean over the streets; each weighs the same. */
function meanMissing({ model: { traits } }: PlannedIncidents): number {
  const sum = traits.rollOut.reduce((total, state) => total + traits.missingFraction[state], 0);
  return Math.round((sum / traits.rollOut.length) * 1000) / 1000;
}

function staffTruths({ gaps, enterprises, missedFractions }: TruthSources) {
  return {
    staffing: {
      gridsWithoutLeader: [...gaps.gridsWithoutLeader].sort(),
      gridsWithoutWorker: [...gaps.gridsWithoutWorker].sort(),
      streetsShortOfStaff: [...gaps.streetsShortOfStaff].sort(),
    },
    enterpriseGrids: {
      overEighty: enterprises.grids
        .filter(({ firmCount, targetFirms }) => firmCount > targetFirms)
        .map(({ code, firmCount }) => ({ code, firms: firmCount })),
      withOneInspector: enterprises.grids
        .filter(({ inspectors }) => inspectors.length < 2)
        .map(({ code }) => code),
    },
    neglectedPatrols: [...missedFractions].map(([gridCode, missedFraction]) => ({
      gridCode,
      missedFraction,
    })),
  };
}
