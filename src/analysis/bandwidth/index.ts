import { defineAnalysis } from '../analysis-module';
import type { PlanarPoints } from '../contiguity/distance-weights';
import type { MultiPolygon } from '../polygon/polygon';
import { shuffleFirst } from '../random/shuffle';
import { buildRandom, DEFAULT_SEED } from '../random/random';
import type { RunControl } from '../run-control';
import { defaultRadiusMeters, QUARTIC_PER_GAUSSIAN, scottBandwidth } from './bandwidth';
import { likelihoodBandwidth } from './likelihood-bandwidth';

export interface BandwidthInput {
  readonly points: PlanarPoints;
  readonly window: MultiPolygon;
  readonly seed?: number;
}

/** Radii of the quartic kernel in meters, by rule. */
export interface BandwidthOutput {
  /** ArcGIS's rule, within 100 m to 2 km: the default. */
  readonly searchRadiusMeters: number;
  /** Scott's rule; NaN below two points. */
  readonly scottMeters: number;
  /** Data-driven, by likelihood cross-validation; NaN below three distinct points. */
  readonly likelihoodMeters: number;
  /** Points the likelihood was taken over. */
  readonly likelihoodSampleSize: number;
}

/** Cross-validation costs the square of this a trial. */
const LARGEST_SAMPLE = 2_000;

export const analysis = defineAnalysis({
  id: 'bandwidth',
  run: ({ points, window, seed = DEFAULT_SEED }: BandwidthInput, control?: RunControl): BandwidthOutput => {
    const sample = samplePoints(points, seed);
    return {
      searchRadiusMeters: defaultRadiusMeters(points),
      scottMeters: QUARTIC_PER_GAUSSIAN * scottBandwidth(points).sigma,
      likelihoodMeters: QUARTIC_PER_GAUSSIAN * likelihoodBandwidth(sample, window, control),
      likelihoodSampleSize: sample.xs.length,
    };
  },
});

function samplePoints({ xs, ys }: PlanarPoints, seed: number): PlanarPoints {
  if (xs.length <= LARGEST_SAMPLE) return { xs, ys };
  const indices = Uint32Array.from({ length: xs.length }, (_, i) => i);
  shuffleFirst(indices, LARGEST_SAMPLE, buildRandom(seed));
  const chosen = indices.subarray(0, LARGEST_SAMPLE);
  return { xs: Float64Array.from(chosen, (i) => xs[i]!), ys: Float64Array.from(chosen, (i) => ys[i]!) };
}
