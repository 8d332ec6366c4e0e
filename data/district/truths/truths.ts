import type { Stamp } from '@/domain/incident/stamps';

import type { NetTruth } from '../geography';

/** A cell whose incidents rise or fade, planted on top of what is usual there. */
export interface CellTruth {
  /** The grid in the middle; the plant is strongest seen from here. */
  readonly centerGridCode: string;
  /** All grids of the plant, the middle one included; each gets an equal share. */
  readonly gridCodes: readonly string[];
  readonly categoryCodes: readonly string[];
  /** The category of an emerging-hot-spot analysis by week that the middle grid should get. */
  readonly expectedPattern: 'consecutive' | 'intensifying' | 'diminishing' | 'historical';
  /** Planted incidents a week over all grids of the plant, as knots of a broken line; epoch milliseconds. */
  readonly knots: readonly { readonly at: number; readonly perWeek: number }[];
  /** Change of the planted rate between the first and the last knot at which it is not zero, incidents a week each week. */
  readonly slopePerWeek: number;
}

/** What was planted into the sample district, so that tests can ask whether analysis finds it. */
export interface Truths {
  readonly seed: number;
  readonly endsAt: number;
  readonly incidents: number;
  readonly risingCells: readonly CellTruth[];
  readonly fadingCells: readonly CellTruth[];
  /** A cluster of the last days, for the prospective scan. */
  readonly emergingCluster: {
    readonly gridCodes: readonly string[];
    readonly categoryCode: string;
    readonly from: number;
    readonly perDay: number;
  };
  readonly eventDayBurst: {
    readonly placeName: string;
    readonly gridCode: string;
    /** All grids the crowd spills into, that of the place included. */
    readonly gridCodes: readonly string[];
    readonly from: number;
    readonly to: number;
    readonly categoryCodes: readonly string[];
    readonly count: number;
  };
  readonly nearRepeat: {
    readonly categoryCode: string;
    readonly chains: readonly {
      readonly gridCode: string;
      readonly from: number;
      readonly to: number;
      readonly count: number;
    }[];
    readonly distanceMeters: number;
    readonly days: number;
  };
  /** Expected rhythm of all ordinary incidents, 1 being the mean. */
  readonly rhythm: {
    /** Monday first, public holidays left out. */
    readonly weekdayFactors: readonly number[];
    /** January first. */
    readonly monthFactors: readonly number[];
    readonly holidayFactor: number;
    /** Yearly swing of each class of the second level. */
    readonly seasons: readonly {
      readonly categoryCode: string;
      readonly amplitude: number;
      readonly peakMonth: number;
    }[];
  };
  /** How each net departs from the base grids. */
  readonly nets: readonly NetTruth[];
  readonly blindKeySections: readonly BlindSectionTruth[];
  readonly staleDataset: { readonly id: string; readonly asOf: number; readonly periodSeconds: number };
  readonly lateStreets: readonly {
    readonly streetCode: string;
    /** Handling takes so many times as long as elsewhere. */
    readonly factor: number;
  }[];
  readonly brokenStages: readonly {
    readonly streetCode: string;
    readonly stamp: Stamp;
    /** Share of the street's orders that lose the stamp. */
    readonly fraction: number;
    readonly from: number;
  }[];
  readonly silos: readonly {
    readonly categoryCode: string;
    readonly departmentCodes: readonly [string, string];
    /** Share of orders that the two hand to each other at least twice. */
    readonly fraction: number;
  }[];
  readonly falseClosures: readonly {
    readonly streetCode: string;
    /** Share of called-back orders that turn out unsolved, here and elsewhere. */
    readonly fraction: number;
    readonly elsewhereFraction: number;
    /** Share of orders closed within two minutes of their assignment. */
    readonly instantFraction: number;
    /** Incidents that come back at the same place 3 to 12 days after a hasty closure. */
    readonly recurrences: number;
  }[];
  readonly geocodingPile: {
    readonly position: readonly [number, number];
    /** Share of all placed incidents that stand on it. */
    readonly fraction: number;
  };
  readonly unknownAddressFraction: number;
  /** Share of orders that lose a stamp by chance, beside the broken stages. */
  readonly missingStampFraction: number;
  readonly duplicateFraction: number;
  /** Share of orders whose closing stamp is wrong and lies before the opening one. */
  readonly wrongClockFraction: number;
  readonly outsideFraction: number;
  readonly staffing: {
    readonly gridsWithoutLeader: readonly string[];
    readonly gridsWithoutWorker: readonly string[];
    readonly streetsShortOfStaff: readonly string[];
  };
  readonly enterpriseGrids: {
    readonly overEighty: readonly { readonly code: string; readonly firms: number }[];
    readonly withOneInspector: readonly string[];
  };
  /** Decisions of the past weeks, and what a comparison with grids like theirs should say of them. */
  readonly decisions: readonly {
    readonly id: string;
    readonly regionCode: string;
    /** Base grids in which something was done. */
    readonly gridCodes: readonly string[];
    readonly decidedAt: number;
    /** `fewer`: the interval lies below no change; `no-fewer`: it does not; `not-yet`: too few days have passed. */
    readonly expected: 'fewer' | 'no-fewer' | 'not-yet';
  }[];
  /** Grids whose workers miss most of their points. */
  readonly neglectedPatrols: readonly { readonly gridCode: string; readonly missedFraction: number }[];
}

/** A key section that no camera sees at the end of the sample, and why. */
export interface BlindSectionTruth {
  readonly code: string;
  readonly lengthMeters: number;
  readonly cause: 'no-camera' | 'offline' | 'faces-away';
}
