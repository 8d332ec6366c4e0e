import type { BuildingUse, Point } from '../../geography';
import type { Random } from '../../random';
import { centroid } from '../plane/ring';
import { along, directionOf, dot, leftOf } from '../plane/vector';
import { insideSpans, place, rectangle, type Site } from './site';

/** Buildings in parallel rows. */
export interface RowStyle {
  readonly use: BuildingUse;
  readonly depth: number;
  readonly length: readonly [least: number, most: number];
  /** Between buildings of a row. */
  readonly gap: number;
  /** Between rows, from wall to wall. */
  readonly rowGap: number;
  readonly height: (random: Random) => number;
  /** Fraction of places left open. */
  readonly open: number;
}

/** Fills a site with rows along `axis`; each row turns a little with the block's near sides. */
export function buildRows(site: Site, style: RowStyle, axis: Point, random: Random): void {
  if (site.inner.length < 3) return;
  const across = leftOf(axis);
  const middle = centroid(site.inner);
  const upright = insideSpans(site.inner, middle, across)[0];
  if (!upright) return;
  const [low, high] = upright;
  const room = high - low;
  if (room < style.depth) return;
  const rows = Math.max(1, Math.floor((room + style.rowGap) / (style.depth + style.rowGap)));
  const pitch = rows === 1 ? 0 : (room - style.depth) / (rows - 1);
  const [bottom, top] = nearSides(site, axis);
  for (let row = 0; row < rows; row++) {
    const t = rows === 1 ? 0.5 : row / (rows - 1);
    const level = rows === 1 ? (low + high) / 2 : low + style.depth / 2 + pitch * row;
    const direction = directionOf(
      [0, 0],
      [bottom[0] * (1 - t) + top[0] * t, bottom[1] * (1 - t) + top[1] * t],
    );
    const through = along(middle, across, level);
    for (const span of rowSpans(site, through, direction, style.depth))
      fillRow(site, style, { through, direction, span }, random);
  }
}

function fillRow(
  site: Site,
  style: RowStyle,
  { through, direction, span }: { through: Point; direction: Point; span: readonly [number, number] },
  random: Random,
): void {
  const room = span[1] - span[0];
  const [least, most] = style.length;
  const wished = random.between(least, most);
  const count = Math.max(1, Math.round((room + style.gap) / (wished + style.gap)));
  const length = Math.min(most, (room - (count - 1) * style.gap) / count);
  if (length < 0.6 * least) return;
  const slack = (room - count * length - (count - 1) * style.gap) / 2;
  for (let k = 0; k < count; k++) {
    const isOpen = random.chance(style.open);
    const cut = length > 1.3 * least ? random.between(0, 0.18) * length : 0;
    const height = style.height(random);
    if (isOpen) continue;
    const center = along(through, direction, span[0] + slack + k * (length + style.gap) + length / 2);
    const ring = rectangle(center, direction, length - cut, style.depth);
    place(site, { ring, heightMeters: height, use: style.use }, Math.min(6, style.gap));
  }
}

/** Where a band of the given depth lies inside the block's building ground. */
function rowSpans(site: Site, through: Point, direction: Point, depth: number): [number, number][] {
  const across = leftOf(direction);
  const edges = [-0.5, 0.5].map((side) =>
    insideSpans(site.inner, along(through, across, side * (depth - 0.02)), direction),
  );
  return edges[0]!.flatMap(([a, b]) =>
    edges[1]!.flatMap(([c, d]): [number, number][] => {
      const [from, to] = [Math.max(a, c), Math.min(b, d)];
      return to - from > 8 ? [[from, to]] : [];
    }),
  );
}

/** Directions of the sides below and above that run roughly along the axis; the axis itself where there is none. */
function nearSides(site: Site, axis: Point): [bottom: Point, top: Point] {
  const across = leftOf(axis);
  let [bottom, top] = [axis, axis];
  let [low, high] = [Infinity, -Infinity];
  for (const { from, to } of site.fronts) {
    const direction = directionOf(from, to);
    const agreement = dot(direction, axis);
    if (Math.abs(agreement) < 0.9) continue;
    const level = dot(from, across) + dot(to, across);
    const turned: Point = agreement > 0 ? direction : [-direction[0], -direction[1]];
    if (level < low) [low, bottom] = [level, turned];
    if (level > high) [high, top] = [level, turned];
  }
  return [bottom, top];
}
