/** A span of time, half-open: a row is in it if `fromSeconds <= reportedAt < toSeconds`. Epoch seconds, UTC. */
export interface TimeWindow {
  readonly fromSeconds: number;
  readonly toSeconds: number;
}
