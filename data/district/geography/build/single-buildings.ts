import type { Point } from '../../geography';
import { boxAlong, centroid, orientedBox } from '../plane/ring';
import { along, leftOf } from '../plane/vector';
import type { BlockTask } from './block-task';
import { oval } from './oval';
import { insideSpans, place, rectangle, type RawBuilding, type Site } from './site';

/** One large hall, as large as the block takes. */
export function buildHall(
  site: Site,
  axis: Point,
  { use, heightMeters }: Pick<RawBuilding, 'use' | 'heightMeters'>,
): void {
  if (site.inner.length < 3) return;
  const box = boxAlong(site.inner, axis);
  for (const share of [0.9, 0.8, 0.7, 0.6, 0.5, 0.4]) {
    const ring = rectangle(box.center, axis, share * box.length, share * box.width);
    if (place(site, { ring, heightMeters, use }, 5)) return;
  }
}

/** Round tanks on a square raster. */
export function buildTanks({ site, axis, random }: BlockTask): void {
  const radius = random.between(9, 15);
  const pitch = 2 * radius + 12;
  const across = leftOf(axis);
  const height = random.between(11, 18);
  const origin = site.inner[0];
  if (!origin) return;
  for (let row = -20; row <= 20; row++) {
    const through = along(origin, across, row * pitch);
    for (const [from, to] of insideSpans(site.inner, through, axis)) {
      for (let at = from + radius + 2; at < to - radius - 2; at += pitch) {
        const ring = oval(along(through, axis, at), axis, [radius, radius], 16);
        place(site, { ring, heightMeters: height, use: 'shed' }, 6);
      }
    }
  }
}

/** Halls one behind another on an axis, side halls along their courts. */
export function buildTemple({ site, axis }: BlockTask): void {
  const across = leftOf(axis);
  const middle = centroid(site.inner.length >= 3 ? site.inner : site.ring);
  for (const row of [-1, 0, 1]) {
    const court = along(middle, across, 34 * row);
    place(
      site,
      {
        ring: rectangle(court, axis, row === 0 ? 30 : 24, 15),
        heightMeters: row === 0 ? 16 : 11,
        use: 'public',
      },
      3,
    );
    for (const side of [-26, 26]) {
      const ring = rectangle(along(along(court, across, 17), axis, side), axis, 9, 24);
      place(site, { ring, heightMeters: 7, use: 'public' }, 3);
    }
  }
}

/** An oval arena along the block's longer way, as large as the block takes. */
export function buildStadium({ site }: BlockTask): void {
  if (site.inner.length < 3) return;
  const { axis, width } = orientedBox(site.inner);
  const center = centroid(site.inner);
  for (const radius of [105, 90, 78, 66, 56, 46, 38].filter((short) => short < width / 2)) {
    for (const stretch of [1.28, 1.12, 1]) {
      const ring = oval(center, axis, [stretch * radius, radius], 40);
      if (place(site, { ring, heightMeters: 32, use: 'public' }, 5)) return;
    }
  }
}
