import type { Point } from '../../geography';
import type { BlockProgram } from '../build/block-program';
import type { Grid } from '../territory/build-territory';
import type { Parcel } from './lay-out-blocks';

/** A block of the district: a leaf of the parcels, with the grid that holds it. */
export interface Block {
  readonly leaf: Parcel;
  readonly grid: Grid;
  readonly gridIndex: number;
  /** Middle of the block on the real plane and on the flat sheet. */
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
