import { offsetAt, type ZoneOffsets } from './civil-time';

const HOUR = 3600;

/** Whole hours of a zone's clocks, shifted so that one ends with a window. */
export interface WindowClock {
  /** Hour of an instant in epoch seconds UTC. */
  readonly hourOf: (seconds: number) => number;
  /** End of the window, exclusive. */
  readonly endHour: number;
  /** The same in epoch seconds UTC. */
  readonly toSeconds: number;
}

/** @param toSeconds End of the window, exclusive, epoch seconds UTC. */
export function windowClock(offsets: ZoneOffsets, toSeconds: number): WindowClock {
  const end = toSeconds + offsetAt(offsets, toSeconds);
  const shift = ((end % HOUR) + HOUR) % HOUR;
  return {
    hourOf: (seconds) => Math.floor((seconds + offsetAt(offsets, seconds) - shift) / HOUR),
    endHour: (end - shift) / HOUR,
    toSeconds,
  };
}
