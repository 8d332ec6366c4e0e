import type { TimeHistogram } from './crossfilter/time-histogram';
import type { WindowFigures } from './crossfilter/window-figures';
import type { DensityMap } from './density/density-maps';
import type { DensityPictures, PictureRequest } from './density-picture/density-painter';
import type { IncidentFilter } from './filter/incident-filter';
import type { TimeWindow } from './time-window';

/** Which incidents a question is about. */
export interface IncidentQuery {
  readonly filter: IncidentFilter;
  readonly window: TimeWindow;
  /** The moment it is: open incidents are overdue and have aged as of it. Epoch seconds, UTC. */
  readonly asOfSeconds: number;
}

/** Everything a screen asks of the incidents at once. Equal questions about equal rows have equal answers. */
export interface ViewRequest extends IncidentQuery {
  readonly comparison: TimeWindow | null;
  readonly histogramUnit: TimeHistogram['unit'];
  readonly density: DensityRequest | null;
}

export interface DensityRequest {
  /** An area given to `defineArea`; `null` for the rectangle around the district. */
  readonly areaId: string | null;
  /**
   * Support radius of the quartic kernel. `auto` follows the window's incidents by the ArcGIS rule, and so changes as
   * it moves: while a brush is dragged, ask with the bandwidth of the last answer.
   */
  readonly bandwidthMeters: number | 'auto';
  /** Also draw the comparison window and the difference. */
  readonly withComparison: boolean;
  /** How to paint it; left out, numbers alone are told. */
  readonly picture?: PictureRequest;
}

/** Density as numbers, and painted where that was asked for. */
export interface PaintedDensity extends DensityMap {
  readonly picture: DensityPictures | null;
}

/** The answer; arrays are its own and may be transferred. */
export interface EngineView {
  /** Rises with every change of rows. */
  readonly revision: number;
  /** All rows, whatever the filter. */
  readonly rowCount: number;
  /** Reports of the first and last row, epoch seconds; `null` without rows. */
  readonly extent: TimeWindow | null;
  /** The district's classes in its order, then classes it does not list. */
  readonly categoryCodes: readonly string[];
  readonly sourceCodes: readonly string[];
  /** `null` stands for "no lead unit known". */
  readonly departmentCodes: readonly (string | null)[];
  readonly window: WindowFigures;
  readonly comparison: WindowFigures | null;
  /** Over all time: the time chart ignores the window and obeys the filter. */
  readonly histogram: TimeHistogram;
  readonly density: PaintedDensity | null;
}
