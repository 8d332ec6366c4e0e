type Pixel = readonly [x: number, y: number];

/** A lasso being drawn, in pixels of the map. */
export interface LassoDraft {
  readonly points: readonly Pixel[];
  /** Where pointer or keyboard cursor is; `null` before either came. */
  readonly at: Pixel | null;
  /** Where the pointer went down; `null` while it is up. */
  readonly pressedAt: Pixel | null;
  /** True once a pressed pointer has moved far enough to be drawing freely. */
  readonly isFreehand: boolean;
}

export type LassoEvent =
  | { readonly kind: 'press' | 'move' | 'release'; readonly at: Pixel }
  /** An arrow key; `from` is where the cursor starts. */
  | { readonly kind: 'nudge'; readonly by: Pixel; readonly from: Pixel }
  | { readonly kind: 'set'; readonly from: Pixel }
  | { readonly kind: 'undo' | 'finish' | 'cancel' };

export interface LassoStep {
  readonly draft: LassoDraft;
  readonly outcome: 'drawing' | 'done' | 'cancelled';
}

export const EMPTY_DRAFT: LassoDraft = { points: [], at: null, pressedAt: null, isFreehand: false };

const FREEHAND_FROM_PIXELS = 6;
const SAMPLE_PIXELS = 4;
/** A click this near to the first point closes the ring. */
const CLOSING_PIXELS = 10;
const FEWEST_POINTS = 3;

/** One step of drawing: freely while dragged, point by point while clicked or set by key. */
export function stepLasso(draft: LassoDraft, event: LassoEvent): LassoStep {
  switch (event.kind) {
    case 'press':
      return drawing({ ...draft, at: event.at, pressedAt: event.at });
    case 'move':
      return drawing(movePointer(draft, event.at));
    case 'release':
      return releasePointer(draft, event.at);
    case 'nudge':
      return drawing({ ...draft, at: add(cursorOf(draft, event.from), event.by) });
    case 'set':
      return drawing(setPoint(draft, cursorOf(draft, event.from)));
    case 'undo':
      return drawing({ ...draft, points: draft.points.slice(0, -1) });
    case 'finish':
      return finish(draft);
    case 'cancel':
      return { draft: EMPTY_DRAFT, outcome: 'cancelled' };
  }
}

function cursorOf({ at }: LassoDraft, start: Pixel): Pixel {
  return at ?? start;
}

function setPoint(draft: LassoDraft, at: Pixel): LassoDraft {
  return { ...draft, at, points: [...draft.points, at] };
}

function movePointer(draft: LassoDraft, at: Pixel): LassoDraft {
  if (!draft.pressedAt) return { ...draft, at };
  const isFreehand = draft.isFreehand || distance(draft.pressedAt, at) > FREEHAND_FROM_PIXELS;
  if (!isFreehand) return { ...draft, at };
  const points = draft.isFreehand ? draft.points : [...draft.points, draft.pressedAt];
  const far = distance(points.at(-1)!, at) >= SAMPLE_PIXELS;
  return { ...draft, at, isFreehand, points: far ? [...points, at] : points };
}

function releasePointer(draft: LassoDraft, at: Pixel): LassoStep {
  const released = { ...draft, at, pressedAt: null };
  if (draft.isFreehand) return finish({ ...released, isFreehand: false });
  if (!draft.pressedAt) return drawing(released);
  const [first] = draft.points;
  if (first && draft.points.length >= FEWEST_POINTS && distance(first, at) <= CLOSING_PIXELS)
    return finish(released);
  const last = draft.points.at(-1);
  // The second click of a double click adds nothing.
  const points = last && distance(last, at) < 2 ? draft.points : [...draft.points, at];
  return drawing({ ...released, points });
}

/** Too few points enclose nothing: drawing goes on. */
function finish(draft: LassoDraft): LassoStep {
  return { draft, outcome: draft.points.length >= FEWEST_POINTS ? 'done' : 'drawing' };
}

function drawing(draft: LassoDraft): LassoStep {
  return { draft, outcome: 'drawing' };
}

function add(a: Pixel, b: Pixel): Pixel {
  return [a[0] + b[0], a[1] + b[1]];
}

function distance(a: Pixel, b: Pixel): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}
