import type { Point } from '../../geography';
import type { BlockProgram } from '../build/block-program';
import type { Parcel } from './lay-out-blocks';

/** A block: a leaf of the parcels, with what decides its use. */
export interface Block {
  readonly leaf: Parcel;
  /** Face of the trunk it was cut from; blocks between the same avenues share it. */
  readonly root: number;
  /** Index of the grid that holds it; `-1` outside the district. */
  readonly grid: number;
  /** Open, counter-clockwise: middles of the streets around. */
  readonly ring: readonly Point[];
  /** A point inside, in the middle where the shape allows, on the real plane and on the flat sheet. */
  readonly center: Point;
  readonly flat: Point;
  /** Width over length of its box. */
  readonly shape: number;
}

/** What the open ground of a block is. */
export type Cover = 'park' | 'wood' | 'field' | 'industrial' | 'square' | 'pond';

export interface BlockUse {
  readonly program: BlockProgram;
  readonly cover: Cover | null;
}
