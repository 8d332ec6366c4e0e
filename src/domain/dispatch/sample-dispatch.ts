const SAMPLE_PREFIX = '5a3b1e00-0000-4000-8000-';

/** Id of a decision that comes with the sample district: told from those of people, and the same whenever it is made. */
export function sampleDispatchId(number: number): string {
  return `${SAMPLE_PREFIX}${String(number).padStart(12, '0')}`;
}

/** What ids of the sample's decisions are `LIKE` in SQL. */
export const SAMPLE_DISPATCH_PATTERN = `${SAMPLE_PREFIX}%`;
