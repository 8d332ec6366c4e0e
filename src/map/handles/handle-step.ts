/** What a hand does to a handle. */
export interface HandleMove {
  readonly id: string;
  readonly position: readonly [number, number];
  /** Clockwise from true north. */
  readonly azimuthDegrees: number;
  /** False while it still goes on. */
  readonly isDone: boolean;
}

/** Who is told what a hand does to handles. */
export interface HandleListener {
  readonly onMove: (move: HandleMove) => void;
  readonly onRemove: (id: string) => void;
}

/** What a key means for a handle. */
export type HandleStep =
  | { readonly kind: 'shift'; readonly by: readonly [x: number, y: number] }
  | { readonly kind: 'turn'; readonly byDegrees: number }
  | { readonly kind: 'remove' };

const STEP_PIXELS = 4;
const WIDE_STEP_PIXELS = 24;
const TURN_DEGREES = 3;
const WIDE_TURN_DEGREES = 15;

const SHIFTS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
/** By where the keys lie, so that shift and other keyboards change nothing. */
const TURNS: Readonly<Record<string, number>> = { BracketLeft: -1, Comma: -1, BracketRight: 1, Period: 1 };

/** `null` for keys that mean nothing here. */
export function toHandleStep({
  key,
  code,
  shiftKey,
}: {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
}): HandleStep | null {
  const shift = SHIFTS[key];
  if (shift) {
    const step = shiftKey ? WIDE_STEP_PIXELS : STEP_PIXELS;
    return { kind: 'shift', by: [shift[0] * step, shift[1] * step] };
  }
  const turn = TURNS[code];
  if (turn !== undefined)
    return { kind: 'turn', byDegrees: turn * (shiftKey ? WIDE_TURN_DEGREES : TURN_DEGREES) };
  return key === 'Delete' || key === 'Backspace' ? { kind: 'remove' } : null;
}

/** Direction from one pixel to another, clockwise from true north, on a map turned by `bearingDegrees`. */
export function azimuthBetween(
  from: readonly [number, number],
  to: readonly [number, number],
  bearingDegrees: number,
): number {
  const onScreen = (Math.atan2(to[0] - from[0], from[1] - to[1]) * 180) / Math.PI;
  return turned(onScreen + bearingDegrees);
}

/** An angle in [0, 360). */
export function turned(degrees: number): number {
  return ((degrees % 360) + 360) % 360;
}
