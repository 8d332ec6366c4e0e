/** A rectangle of the wall in pixels from its upper left. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where things stand on a wall. Only maps may cross a seam. */
export interface WallPlan {
  readonly header: Box;
  /** The header, cut where seams cross it. */
  readonly headerParts: readonly Box[];
  /** The strip of numbers, cut where seams cross it. */
  readonly stripParts: readonly Box[];
  /** One for each number of the strip. */
  readonly figures: readonly Box[];
  /** What is happening, in reading order. */
  readonly left: readonly Box[];
  /** The map, and beside it on wide walls a closer look. */
  readonly maps: readonly Box[];
  /** For each map, where on it words and signs may stand. */
  readonly rooms: readonly MapRoom[];
  /** What is being done, in reading order. */
  readonly right: readonly Box[];
}

/** Parts of a map that no seam crosses. */
export interface MapRoom {
  /** The leftmost and the rightmost that words fit in, from the first line of them to the last. */
  readonly first: Box;
  readonly last: Box;
  /** The largest: what matters most is brought into its middle. */
  readonly pane: Box;
}

export interface WallGround {
  readonly width: number;
  readonly height: number;
  /** One minute of arc in pixels. */
  readonly arcMinute: number;
  /** Where panels of the wall meet, in pixels. */
  readonly seams: { readonly vertical: readonly number[]; readonly horizontal: readonly number[] };
}

/** Nothing but maps comes nearer to a seam. */
export const SEAM_CLEAR_PIXELS = 8;
/** Heights and widths in minutes of arc, so that the layout grows with its type. */
const HEADER = 69;
const STRIP = 159;
const LEFT_COLUMN = { single: 434, wide: 476 };
const RIGHT_COLUMN = { single: 486, wide: 520 };
const FIGURE = 380;
const LOWEST_BOX = 150;
/** Least room for the words over a map. */
const WORDS = { width: 300, height: 120 };
/** From these shapes on there is room for a second map and for more columns. */
const DOUBLE_FROM = 2.5;
const TRIPLE_FROM = 4.4;
const MOST_FIGURES = 6;
/** Columns leave so much of the width to the maps. */
const LARGEST_COLUMN_SHARE = 0.46;

/** Lays out a wall: map in the middle, left what is happening, right what is being done, above a strip of numbers. */
export function planWall(ground: WallGround): WallPlan {
  const { width, height, arcMinute, seams } = ground;
  const header: Box = { x: 0, y: 0, width, height: Math.round(HEADER * arcMinute) };
  const strip = clearOf(seams.horizontal, header.height, STRIP * arcMinute);
  const top = strip.start + strip.length;
  const columns = chooseColumns(ground);
  const left = placeColumns(columns.left, seams.vertical);
  const mirrored = placeColumns(columns.right, seams.vertical.map((seam) => width - seam).toReversed());
  const right = mirrored.map(({ start, length }) => ({ start: width - start - length, length })).toReversed();
  const from = endOf(left.at(-1)) ?? 0;
  const to = right[0]?.start ?? width;
  const rows = splitRows(ground, top);
  const maps = splitMaps(ground, { start: from, length: to - from }).map((part) =>
    toBox(part, { start: top, length: height - top }),
  );
  return {
    header,
    headerParts: between(seams.vertical, { start: 0, length: width }).map((part) =>
      toBox(part, { start: 0, length: header.height }),
    ),
    stripParts: between(seams.vertical, { start: 0, length: width }).map((part) => toBox(part, strip)),
    figures: placeFigures(ground, strip),
    left: left.flatMap((column) => rows.map((row) => toBox(column, row))),
    maps,
    rooms: maps.map((map) => roomOn(map, ground)),
    right: right.flatMap((column) => rows.map((row) => toBox(column, row))),
  };
}

interface Stretch {
  readonly start: number;
  readonly length: number;
}

const endOf = (stretch: Stretch | undefined) => (stretch ? stretch.start + stretch.length : null);

function toBox(across: Stretch, down: Stretch): Box {
  return {
    x: Math.round(across.start),
    y: Math.round(down.start),
    width: Math.round(across.length),
    height: Math.round(down.length),
  };
}

function chooseColumns({ width, height, arcMinute }: WallGround): { left: number[]; right: number[] } {
  const shape = width / height;
  const isSingle = shape < DOUBLE_FROM;
  const leftWidth = (isSingle ? LEFT_COLUMN.single : LEFT_COLUMN.wide) * arcMinute;
  const rightWidth = (isSingle ? RIGHT_COLUMN.single : RIGHT_COLUMN.wide) * arcMinute;
  let leftCount = shape >= TRIPLE_FROM ? 2 : 1;
  let rightCount = shape >= TRIPLE_FROM ? 3 : isSingle ? 1 : 2;
  const total = () => leftCount * leftWidth + rightCount * rightWidth;
  const most = LARGEST_COLUMN_SHARE * width;
  while (total() > most && leftCount + rightCount > 2) {
    if (rightCount > leftCount) rightCount--;
    else leftCount--;
  }
  const scale = Math.min(1, most / total());
  return {
    left: new Array<number>(leftCount).fill(leftWidth * scale),
    right: new Array<number>(rightCount).fill(rightWidth * scale),
  };
}

/**
 * Puts columns side by side from the edge on. One that would lie across a seam ends before it where that costs little,
 * and else begins after it; one wider than a panel becomes as narrow as the panel.
 */
function placeColumns(widths: readonly number[], seams: readonly number[]): Stretch[] {
  let at = 0;
  return widths.map((width) => {
    const first = roomFrom(at, seams);
    const room = first >= 0.8 * width ? first : roomFrom((at += first + 2 * SEAM_CLEAR_PIXELS), seams);
    const column = { start: at, length: Math.min(width, room) };
    at += column.length < width ? room + 2 * SEAM_CLEAR_PIXELS : width;
    return column;
  });
}

/** How far it is from a place to the margin of the next seam. */
function roomFrom(at: number, seams: readonly number[]): number {
  const next = seams.find((seam) => seam > at);
  return next === undefined ? Number.POSITIVE_INFINITY : Math.max(0, next - SEAM_CLEAR_PIXELS - at);
}

/** A stretch of a length at or after a place that no seam crosses. */
function clearOf(seams: readonly number[], from: number, length: number): Stretch {
  const seam = seams.find((each) => each > from - SEAM_CLEAR_PIXELS && each < from + length);
  const start = seam === undefined ? from : seam + SEAM_CLEAR_PIXELS;
  return { start: Math.round(start), length: Math.round(length) };
}

/** The height below the strip, cut at seams; slivers in which nothing fits are left out. */
function splitRows({ height, arcMinute, seams }: WallGround, top: number): Stretch[] {
  return between(
    seams.horizontal.filter((seam) => seam > top),
    { start: top, length: height - top },
  ).filter(({ length }) => length >= LOWEST_BOX * arcMinute);
}

/** Parts of a stretch between seams, each clear of them. */
function between(seams: readonly number[], { start, length }: Stretch): Stretch[] {
  const inside = seams.filter((seam) => seam > start && seam < start + length);
  const starts = [start, ...inside.map((seam) => seam + SEAM_CLEAR_PIXELS)];
  const ends = [...inside.map((seam) => seam - SEAM_CLEAR_PIXELS), start + length];
  return starts
    .map((from, i) => ({ start: from, length: ends[i]! - from }))
    .filter((part) => part.length > 0);
}

/** As many numbers as are legible side by side, none of them across a seam. */
function placeFigures({ width, arcMinute, seams }: WallGround, strip: Stretch): Box[] {
  const parts = between(seams.vertical, { start: 0, length: width });
  const wanted = Math.min(MOST_FIGURES, Math.max(3, Math.floor(width / (FIGURE * arcMinute))));
  const counts = shareOut(
    wanted,
    parts.map(({ length }) => length),
  );
  return parts.flatMap((part, i) => {
    const count = counts[i]!;
    return Array.from({ length: count }, (_, n) =>
      toBox({ start: part.start + (n * part.length) / count, length: part.length / count }, strip),
    );
  });
}

/** Shares a whole number by weight, by largest remainders. */
function shareOut(whole: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const exact = weights.map((weight) => (whole * weight) / sum);
  const shares = exact.map(Math.floor);
  const order = exact.map((value, i) => [value - Math.floor(value), i] as const).sort(([a], [b]) => b - a);
  const left = whole - shares.reduce((total, share) => total + share, 0);
  for (const [, i] of order.slice(0, left)) shares[i] = shares[i]! + 1;
  return shares;
}

/** Two maps on wide walls, parted at a seam where one lies near the middle. */
function splitMaps({ width, height, seams }: WallGround, maps: Stretch): Stretch[] {
  if (width / height < DOUBLE_FROM) return [maps];
  const middle = maps.start + 0.53 * maps.length;
  const seam = seams.vertical.find((each) => Math.abs(each - middle) < 0.16 * maps.length);
  const clear = seam === undefined ? 0 : SEAM_CLEAR_PIXELS;
  const cut = seam ?? Math.round(middle);
  return [
    { start: maps.start, length: cut - clear - maps.start },
    { start: cut + clear, length: maps.start + maps.length - cut - clear },
  ];
}

/** Where words and signs may stand on a map; where all parts are too narrow for words, the largest has to do. */
function roomOn(map: Box, { arcMinute, seams }: WallGround): MapRoom {
  const across = between(seams.vertical, { start: map.x, length: map.width });
  const down = between(seams.horizontal, { start: map.y, length: map.height });
  const [widest, highest] = [longest(across), longest(down)];
  const wide = across.filter(({ length }) => length >= WORDS.width * arcMinute);
  const high = down.filter(({ length }) => length >= WORDS.height * arcMinute);
  const start = (high[0] ?? highest).start;
  const lines = { start, length: endOf(high.at(-1) ?? highest)! - start };
  return {
    first: toBox(wide[0] ?? widest, lines),
    last: toBox(wide.at(-1) ?? widest, lines),
    pane: toBox(widest, highest),
  };
}

function longest(stretches: readonly Stretch[]): Stretch {
  return stretches.reduce((best, each) => (each.length > best.length ? each : best));
}
