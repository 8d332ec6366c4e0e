/** Circles around each location, as lists of the locations they take in, nearest first. */
export interface CircularZones {
  /** Row starts, shape `[m + 1]`: center `i` takes in `order[offsets[i] .. offsets[i + 1])` one after another. */
  readonly offsets: Uint32Array;
  readonly order: Uint32Array;
  /** Zone that ends with each entry of `order`; -1 where none does, or where the same set was a zone before. */
  readonly zoneAt: Int32Array;
  /** Distinct sets of members. */
  readonly zoneCount: number;
  /** Entry of `order` each zone ends with, shape `[zoneCount]`. */
  readonly entryOfZone: Uint32Array;
  /** Center of each zone, the first with that set, shape `[zoneCount]`. */
  readonly centerOfZone: Uint32Array;
}

/** Locations at distances this close from a center enter together, in meters. */
const TIE_METERS = 1e-9;

/**
 * Grows a circle around each location until it would hold more than its share of the baseline.
 *
 * @param xs          Planar meters, shape `[m]`; likewise `ys`.
 * @param baseline    Expected events, or population, per location, shape `[m]`, >= 0.
 * @param maxFraction Largest share of the total baseline a circle may hold, 0 to 1.
 * @throws {RangeError} If shapes differ, or the baseline is negative or sums to zero.
 */
export function buildCircularZones(
  xs: ArrayLike<number>,
  ys: ArrayLike<number>,
  baseline: ArrayLike<number>,
  maxFraction: number,
): CircularZones {
  const m = xs.length;
  if (ys.length !== m || baseline.length !== m)
    throw new RangeError(`${m} locations need as many northings and baselines`);
  const limit = maxFraction * totalOf(baseline) * (1 + 1e-12);
  const seen = new Map<string, number>();
  const hashes = locationHashes(m);
  const offsets = new Uint32Array(m + 1);
  const order: number[] = [];
  const zoneAt: number[] = [];
  const entryOfZone: number[] = [];
  const centerOfZone: number[] = [];
  for (let center = 0; center < m; center++) {
    const distances = distancesFrom(xs, ys, center);
    const nearest = Uint32Array.from(distances, (_, i) => i).sort(
      (a, b) => distances[a]! - distances[b]! || a - b,
    );
    let held = 0;
    let first = 0;
    let second = 0;
    for (let k = 0; k < m;) {
      let end = k;
      while (
        end < m &&
        (end === k || distances[nearest[end]!]! - distances[nearest[end - 1]!]! <= TIE_METERS)
      ) {
        held += baseline[nearest[end++]!]!;
      }
      if (held > limit) break;
      for (; k < end; k++) {
        const location = nearest[k]!;
        first ^= hashes[2 * location]!;
        second ^= hashes[2 * location + 1]!;
        order.push(location);
        zoneAt.push(-1);
      }
      // A set is known by its size and 64 mixed bits of its members: two different sets alike in both are not to be met.
      const key = `${k} ${first} ${second}`;
      if (seen.has(key)) continue;
      seen.set(key, entryOfZone.length);
      zoneAt[order.length - 1] = entryOfZone.length;
      entryOfZone.push(order.length - 1);
      centerOfZone.push(center);
    }
    offsets[center + 1] = order.length;
  }
  return {
    offsets,
    order: Uint32Array.from(order),
    zoneAt: Int32Array.from(zoneAt),
    zoneCount: entryOfZone.length,
    entryOfZone: Uint32Array.from(entryOfZone),
    centerOfZone: Uint32Array.from(centerOfZone),
  };
}

/** Members of a zone, ascending. */
export function membersOfZone(
  { offsets, order, entryOfZone, centerOfZone }: CircularZones,
  zone: number,
): number[] {
  const start = offsets[centerOfZone[zone]!]!;
  return Array.from(order.subarray(start, entryOfZone[zone]! + 1)).sort((a, b) => a - b);
}

function totalOf(baseline: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < baseline.length; i++) {
    if (!(baseline[i]! >= 0)) throw new RangeError(`the baseline of location ${i} is ${baseline[i]!}`);
    total += baseline[i]!;
  }
  if (!(total > 0)) throw new RangeError('the baseline sums to zero: nothing is expected anywhere');
  return total;
}

function distancesFrom(xs: ArrayLike<number>, ys: ArrayLike<number>, center: number): Float64Array {
  return Float64Array.from({ length: xs.length }, (_, i) => {
    const dx = xs[i]! - xs[center]!;
    const dy = ys[i]! - ys[center]!;
    return Math.sqrt(dx * dx + dy * dy);
  });
}

/** Two fixed pseudo-random words for each location. */
function locationHashes(m: number): Int32Array {
  return Int32Array.from({ length: 2 * m }, (_, i) => {
    let z = Math.imul(i + 1, 0x9e3779b9);
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return z ^ (z >>> 16);
  });
}
