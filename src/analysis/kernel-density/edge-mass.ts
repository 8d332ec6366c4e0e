import { kernelReach, type Kernel } from './kernel';

/** Nodes and weights of Gauss and Legendre on [-1, 1]: 3 points, exact to degree 5. */
const NODES_3 = [-Math.sqrt(0.6), 0, Math.sqrt(0.6)];
const WEIGHTS_3 = [5 / 9, 8 / 9, 5 / 9];
/** 8 points, exact to degree 15. */
const NODES_8 = [
  -0.9602898564975363, -0.7966664774136267, -0.525532409916329, -0.1834346424956498, 0.1834346424956498,
  0.525532409916329, 0.7966664774136267, 0.9602898564975363,
];
const WEIGHTS_8 = [
  0.1012285362903763, 0.2223810344533745, 0.3137066458778873, 0.362683783378362, 0.362683783378362,
  0.3137066458778873, 0.2223810344533745, 0.1012285362903763,
];

/** What one directed edge adds to the mass of a kernel centered at the origin. */
export interface EdgeMass {
  /** Line integral over the part of the edge within the kernel's reach. */
  readonly within: number;
  /** Turn of the direction to that part, as a fraction of a full turn. */
  readonly turnWithin: number;
  /** Turn of the direction to the parts beyond. */
  readonly turnBeyond: number;
}

const BEYOND: EdgeMass = { within: 0, turnWithin: 0, turnBeyond: 0 };

/**
 * One edge's share of the kernel's mass inside a closed outline, by Green's theorem.
 *
 * With F(r) the integral of K(s) s from 0 to r, the field F(r)/r^2 (-y, x) has curl K and no singularity, so the mass is
 * its circulation along the outline: the sum over edges of `within + turnBeyond`. For the quartic kernel the integrand is
 * a polynomial and the result exact; for the Gaussian pieces of one standard deviation and 8 nodes leave less than 1e-13.
 *
 * @param ax Start of the edge, relative to the center of the kernel, meters; likewise the rest.
 */
export function edgeMass(kernel: Kernel, ax: number, ay: number, bx: number, by: number): EdgeMass {
  const dx = bx - ax;
  const dy = by - ay;
  const lengthSquared = dx * dx + dy * dy;
  if (lengthSquared === 0) return BEYOND;
  const reach = kernelReach(kernel);
  const middle = -(ax * dx + ay * dy) / lengthSquared;
  const nearestSquared = (ax * dy - ay * dx) ** 2 / lengthSquared;
  const halfSquared = (reach * reach - nearestSquared) / lengthSquared;
  const half = halfSquared > 0 ? Math.sqrt(halfSquared) : 0;
  const enter = Math.max(0, middle - half);
  const leave = Math.min(1, middle + half);
  if (!(enter < leave)) return { within: 0, turnWithin: 0, turnBeyond: turn(ax, ay, bx, by) };
  const ex = ax + enter * dx;
  const ey = ay + enter * dy;
  const lx = ax + leave * dx;
  const ly = ay + leave * dy;
  return {
    within: circulation(kernel, ex, ey, lx, ly),
    turnWithin: turn(ex, ey, lx, ly),
    turnBeyond: (enter > 0 ? turn(ax, ay, ex, ey) : 0) + (leave < 1 ? turn(lx, ly, bx, by) : 0),
  };
}

function turn(ax: number, ay: number, bx: number, by: number): number {
  return Math.atan2(ax * by - ay * bx, ax * bx + ay * by) / (2 * Math.PI);
}

function circulation(kernel: Kernel, ax: number, ay: number, bx: number, by: number): number {
  const cross = ax * by - ay * bx;
  if (cross === 0) return 0;
  const dx = bx - ax;
  const dy = by - ay;
  const square = kernel.scaleMeters * kernel.scaleMeters;
  if (kernel.kind === 'quartic') {
    let sum = 0;
    for (let i = 0; i < 3; i++) {
      const t = 0.5 + 0.5 * NODES_3[i]!;
      const q = ((ax + t * dx) ** 2 + (ay + t * dy) ** 2) / square;
      sum += WEIGHTS_3[i]! * (3 - 3 * q + q * q);
    }
    return (cross * sum) / (4 * Math.PI * square);
  }
  const pieces = Math.ceil(Math.sqrt(dx * dx + dy * dy) / kernel.scaleMeters);
  let sum = 0;
  for (let piece = 0; piece < pieces; piece++) {
    for (let i = 0; i < 8; i++) {
      const t = (piece + 0.5 + 0.5 * NODES_8[i]!) / pieces;
      const s = ((ax + t * dx) ** 2 + (ay + t * dy) ** 2) / (2 * square);
      sum += WEIGHTS_8[i]! * (s === 0 ? 1 : -Math.expm1(-s) / s);
    }
  }
  return (cross * sum) / (8 * Math.PI * square * pieces);
}
