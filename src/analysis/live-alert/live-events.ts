/** Events of one category as they came in, ascending by hour. All arrays of shape `[n]`. */
export interface LiveEvents {
  /** Whole hours since 1970-01-01 00:00 of the zone's clocks; on one axis of time throughout, such as acceptance. */
  readonly hours: Int32Array;
  /** Hour by whose end the event was known, at or after its own. */
  readonly registeredHours: Int32Array;
  /** Index of its unit, from 0. */
  readonly units: Uint32Array;
}

/** Events of a stretch of hours. */
export interface EventSpan {
  readonly fromHour: number;
  /** Exclusive. */
  readonly toHour: number;
  /** Only what was registered before this hour counts. */
  readonly knownBefore: number;
}

/** @throws {RangeError} If the arrays differ in length, or the hours do not ascend. */
export function assertLiveEvents({ hours, registeredHours, units }: LiveEvents): void {
  if (registeredHours.length !== hours.length || units.length !== hours.length) {
    throw new RangeError(
      `${hours.length} hours, ${registeredHours.length} registrations and ${units.length} units do not fit together`,
    );
  }
  for (let i = 1; i < hours.length; i++) {
    if (hours[i]! < hours[i - 1]!)
      throw new RangeError(`event ${i} is older than the one before it; sort them by hour`);
  }
}

/** Calls `visit` for each event of a span that was known in time. */
export function forEachKnown(
  { hours, registeredHours, units }: LiveEvents,
  { fromHour, toHour, knownBefore }: EventSpan,
  visit: (hour: number, unit: number) => void,
): void {
  for (let i = firstAtOrAfter(hours, fromHour); i < hours.length && hours[i]! < toHour; i++) {
    if (registeredHours[i]! < knownBefore) visit(hours[i]!, units[i]!);
  }
}

/** Events of each unit in a span, shape `[unitCount]`. */
export function countByUnit(events: LiveEvents, span: EventSpan, unitCount: number): Float64Array {
  const counts = new Float64Array(unitCount);
  forEachKnown(events, span, (_, unit) => counts[unit]!++);
  return counts;
}

function firstAtOrAfter(hours: Int32Array, hour: number): number {
  let low = 0;
  let high = hours.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (hours[middle]! < hour) low = middle + 1;
    else high = middle;
  }
  return low;
}
