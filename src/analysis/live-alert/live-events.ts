/** Events of one category as they came in. All arrays of shape `[n]`, in any order. */
export interface LiveEvents {
  /** Whole hours since 1970-01-01 00:00 of the zone's clocks; on one axis of time throughout, such as acceptance. */
  readonly hours: Int32Array;
  /** Hour from whose end on the event was known, at or after its own. */
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

/**
 * Calls `visit` for each event of a span that was known in time.
 *
 * @throws {RangeError} If the arrays differ in length.
 */
export function forEachKnown(
  { hours, registeredHours, units }: LiveEvents,
  { fromHour, toHour, knownBefore }: EventSpan,
  visit: (hour: number, unit: number) => void,
): void {
  if (registeredHours.length !== hours.length || units.length !== hours.length) {
    throw new RangeError(
      `${hours.length} hours, ${registeredHours.length} registrations and ${units.length} units do not fit`,
    );
  }
  for (let i = 0; i < hours.length; i++) {
    const hour = hours[i]!;
    if (hour >= fromHour && hour < toHour && registeredHours[i]! < knownBefore) visit(hour, units[i]!);
  }
}

/** Events of each unit in a span, shape `[unitCount]`. */
export function countByUnit(events: LiveEvents, span: EventSpan, unitCount: number): Float64Array {
  const counts = new Float64Array(unitCount);
  forEachKnown(events, span, (_, unit) => counts[unit]!++);
  return counts;
}
