import fc from 'fast-check';
import {
  GEOCODE_QUALITIES,
  INCIDENT_FLAGS,
  INCIDENT_STATES,
  ROUTES,
  SEVERITY_LEVELS,
  type IncidentFlag,
} from '@/domain/incident/vocabularies';
import type { IncidentQuery, ViewRequest } from '@/engine/engine-view';
import { NO_FILTER, type IncidentFilter } from '@/engine/filter/incident-filter';
import type { TimeWindow } from '@/engine/time-window';
import { DEPARTMENT_CODES, SAMPLE_FROM_SECONDS, SAMPLE_TO_SECONDS, SOURCE_CODES } from './sample-district';

const FLAGS = Object.keys(INCIDENT_FLAGS) as IncidentFlag[];
export const ALL_TIME: TimeWindow = { fromSeconds: 0, toSeconds: 0xffff_ffff };

const some = <Value>(...values: readonly Value[]) => fc.option(fc.subarray([...values]), { freq: 2 });

const filterArbitrary: fc.Arbitrary<IncidentFilter> = fc.record({
  regions: fc.option(
    fc.record({
      levelId: fc.constantFrom('street', 'grid', 'beat'),
      codes: fc.subarray(['S1', 'S2', 'G1', 'G3', 'B1']),
      outside: fc.boolean(),
      unknown: fc.boolean(),
    }),
    { freq: 2 },
  ),
  categories: some('K1', 'K1b', 'K2', 'X9'),
  sources: some(...SOURCE_CODES),
  departments: some(...DEPARTMENT_CODES),
  routes: some(...ROUTES),
  states: some(...INCIDENT_STATES),
  qualities: some(...GEOCODE_QUALITIES),
  grades: some(null, ...SEVERITY_LEVELS),
  hoursOfWeek: fc.option(
    fc.nat({ max: 150 }).map((first) => [...Array(60).keys()].map((hour) => (first + hour) % 169)),
    { freq: 2 },
  ),
  flags: fc.option(
    fc.record({
      having: fc.subarray(FLAGS, { maxLength: 1 }),
      lacking: fc.subarray(FLAGS, { maxLength: 2 }),
    }),
    { freq: 2 },
  ),
  openness: some('open', 'closed', 'undetermined'),
  lasso: fc.option(
    fc.array(
      fc
        .tuple(fc.nat({ max: 8 }), fc.nat({ max: 6 }))
        .map(([east, north]) => [-74.02 + east * 0.01, 40.7 + north * 0.01] as const),
      { minLength: 3, maxLength: 6 },
    ),
    { freq: 2 },
  ),
});

/** Most filters set one or two parts: where all are set nothing passes, and nothing is learned. */
export const sparseFilter = fc
  .tuple(filterArbitrary, fc.subarray(Object.keys(NO_FILTER) as (keyof IncidentFilter)[], { maxLength: 3 }))
  .map(([filter, parts]) => ({
    ...NO_FILTER,
    ...Object.fromEntries(parts.map((part) => [part, filter[part]])),
  }));

export const windowArbitrary: fc.Arbitrary<TimeWindow> = fc.oneof(
  fc
    .tuple(
      fc.integer({ min: SAMPLE_FROM_SECONDS, max: SAMPLE_TO_SECONDS }),
      fc.integer({ min: 0, max: 20 * 86_400 }),
    )
    .map(([fromSeconds, length]) => ({ fromSeconds, toSeconds: fromSeconds + length })),
  fc.constant(ALL_TIME),
);

export const requestArbitrary: fc.Arbitrary<ViewRequest> = fc.record({
  filter: sparseFilter,
  window: windowArbitrary,
  comparison: fc.option(windowArbitrary),
  asOfSeconds: fc.constantFrom(SAMPLE_FROM_SECONDS, SAMPLE_TO_SECONDS - 9 * 86_400, SAMPLE_TO_SECONDS),
  histogramUnit: fc.constantFrom('day', 'hour'),
  density: fc.constant(null),
});

/** A question about everything, at the end of the sample. */
export const everything: ViewRequest & IncidentQuery = {
  filter: NO_FILTER,
  window: ALL_TIME,
  comparison: null,
  asOfSeconds: SAMPLE_TO_SECONDS,
  histogramUnit: 'day',
  density: null,
};
