import type { Point } from '../geography';
import { distance } from '../geography/plane/vector';
import { shortestPath, type StreetGraph } from '../ground/street-graph';
import type { Random } from '../random';

/** A walk on the plane: where, and how many seconds are spent there beside walking. */
export type WalkStop = readonly [point: Point, dwellSeconds: number];

const REACH_METERS = 2500;

/** Leads along streets from stop to stop; straight on where no street connects them. */
export function walkAlongStreets(
  graph: StreetGraph,
  nodeOf: (point: Point) => number,
  stops: readonly WalkStop[],
): WalkStop[] {
  const walk: WalkStop[] = [];
  stops.forEach(([point, dwellSeconds], i) => {
    if (i > 0) {
      const path = shortestPath(graph, nodeOf(stops[i - 1]![0]), nodeOf(point), REACH_METERS) ?? [];
      for (const node of path) walk.push([graph.nodes[node]!, 0]);
    }
    walk.push([point, dwellSeconds]);
  });
  return walk;
}

/** One fix of a positioning device on the plane. */
export interface Fix {
  readonly x: number;
  readonly y: number;
  /** Epoch seconds. */
  readonly at: number;
  readonly accuracyMeters: number;
}

const FIX_SECONDS = 30;
const NOISE_METERS = 3.6;
/** How much of its error a fix passes on to the next. */
const NOISE_MEMORY = 0.8;

/**
 * Fixes of one walk, every half minute: with drifting noise, now and then a wild one, and sometimes a hole of some
 * twenty minutes in which the device was silent.
 */
export function recordWalk(walk: readonly WalkStop[], startSeconds: number, random: Random): Fix[] {
  const speed = random.between(1.05, 1.45);
  const legs = timeLegs(walk, startSeconds, speed);
  const end = legs.at(-1)?.until ?? startSeconds;
  const hole = random.chance(0.09) ? random.between(startSeconds, end) : Infinity;
  const holeEnds = hole + random.between(11, 38) * 60;
  const fixes: Fix[] = [];
  let [noiseX, noiseY] = [0, 0];
  let leg = 0;
  for (let at = startSeconds; at <= end; at += FIX_SECONDS) {
    while (leg < legs.length - 1 && legs[leg]!.until < at) leg++;
    noiseX = NOISE_MEMORY * noiseX + NOISE_METERS * Math.sqrt(1 - NOISE_MEMORY ** 2) * random.normal();
    noiseY = NOISE_MEMORY * noiseY + NOISE_METERS * Math.sqrt(1 - NOISE_MEMORY ** 2) * random.normal();
    if (at >= hole && at < holeEnds) continue;
    const isWild = random.chance(0.008);
    const [x, y] = placeAt(legs[leg]!, at);
    fixes.push({
      x: x + noiseX + (isWild ? 70 * random.normal() : 0),
      y: y + noiseY + (isWild ? 70 * random.normal() : 0),
      at,
      accuracyMeters: Math.round(isWild ? random.between(55, 140) : random.between(4, 14)),
    });
  }
  return fixes;
}

interface Leg {
  readonly from: Point;
  readonly to: Point;
  readonly start: number;
  /** Arrival, and departure after the stay there. */
  readonly arrival: number;
  readonly until: number;
}

function timeLegs(walk: readonly WalkStop[], startSeconds: number, speed: number): Leg[] {
  let start = startSeconds;
  return walk.slice(1).map(([to, dwellSeconds], i) => {
    const [from] = walk[i]!;
    const arrival = start + distance(from, to) / speed;
    const leg = { from, to, start, arrival, until: arrival + dwellSeconds };
    start = leg.until;
    return leg;
  });
}

function placeAt({ from, to, start, arrival }: Leg, at: number): Point {
  const share = arrival <= start ? 1 : Math.max(0, Math.min(1, (at - start) / (arrival - start)));
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}
