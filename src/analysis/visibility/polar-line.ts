/**
 * A straight line seen from the camera across an interval of directions: its distance at both ends of the interval.
 * 1 / distance runs as a sine wave in between, so that lines need no coordinates. An arc around the camera is no such line.
 */
export interface PolarLine {
  readonly startMeters: number;
  readonly endMeters: number;
}

/** Distance of a line, `turn` radians into an interval of `width` radians (below pi). */
export function distanceAt({ startMeters, endMeters }: PolarLine, width: number, turn: number): number {
  if (turn <= 0) return startMeters;
  if (turn >= width) return endMeters;
  return (
    (startMeters * endMeters * Math.sin(width)) /
    (startMeters * Math.sin(turn) + endMeters * Math.sin(width - turn))
  );
}

/** How far into the interval two lines cross; `null` where they keep their order. */
export function crossingTurn(a: PolarLine, b: PolarLine, width: number): number | null {
  if ((a.startMeters - b.startMeters) * (a.endMeters - b.endMeters) >= 0) return null;
  const atStart = 1 / a.startMeters - 1 / b.startMeters;
  const atEnd = 1 / a.endMeters - 1 / b.endMeters;
  const turn = Math.atan2(-atStart * Math.sin(width), atEnd - atStart * Math.cos(width));
  const forward = turn < 0 ? turn + Math.PI : turn;
  return forward > 0 && forward < width ? forward : null;
}

/** How far into the interval a line crosses the circle of a radius around the camera: none, one or two turns. */
export function circleTurns(line: PolarLine, width: number, radiusMeters: number): number[] {
  const { startMeters, endMeters } = line;
  const sine = 1 / endMeters - Math.cos(width) / startMeters;
  const cosine = Math.sin(width) / startMeters;
  const reach = Math.sin(width) / (radiusMeters * Math.hypot(sine, cosine));
  if (!(reach <= 1)) return [];
  const phase = Math.atan2(cosine, sine);
  const angle = Math.asin(reach);
  return [angle - phase, Math.PI - angle - phase].filter((turn) => turn > 0 && turn < width);
}
