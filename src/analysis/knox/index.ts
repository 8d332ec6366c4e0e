import { defineAnalysis } from '../analysis-module';
import type { RunControl } from '../run-control';
import type { SpaceTimeEvents } from './knox-test';
import { nearRepeatTable, type NearRepeatOptions, type NearRepeatTable } from './near-repeat-table';

export interface NearRepeatInput extends NearRepeatOptions {
  /** One category, duplicates merged; times in days. */
  readonly events: SpaceTimeEvents;
}

export const analysis = defineAnalysis({
  id: 'knox',
  run: ({ events, ...options }: NearRepeatInput, control?: RunControl): NearRepeatTable =>
    nearRepeatTable(events, options, control),
});
