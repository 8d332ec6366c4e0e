import type { Random } from '../../random';
import { along, directionOf, distance, leftOf } from '../plane/vector';
import { place, rectangle, type Side, type Site } from './site';

/** Low shops in a line along the block's larger streets. */
export function buildShopFronts(site: Site, share: number, random: Random): void {
  for (const front of site.fronts) {
    const isMain = front.lineClass === 'arterial' || front.lineClass === 'collector';
    if (!isMain || distance(front.from, front.to) < 55 || !random.chance(share)) continue;
    lineFront(site, front, random);
  }
}

function lineFront(site: Site, { from, to, clearance }: Side, random: Random): void {
  const direction = directionOf(from, to);
  const depth = random.between(10, 14);
  const room = distance(from, to);
  let at = clearance + random.between(4, 12);
  while (at < room - clearance - 14) {
    const length = Math.min(random.between(20, 46), room - clearance - 4 - at);
    if (length < 14) return;
    const center = along(
      along(from, direction, at + length / 2),
      leftOf(direction),
      clearance + 0.3 + depth / 2,
    );
    place(
      site,
      {
        ring: rectangle(center, direction, length, depth),
        heightMeters: random.pick([4.5, 8, 8, 11.5]),
        use: 'shop',
      },
      5,
    );
    at += length + (random.chance(0.3) ? random.between(9, 16) : 5.2);
  }
}
