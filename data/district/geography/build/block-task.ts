import type { Point } from '../../geography';
import type { Random } from '../../random';
import type { Site } from './site';

/** A block to be built on. */
export interface BlockTask {
  readonly site: Site;
  /** The way rows run. */
  readonly axis: Point;
  /** How central the block is: 0 at the edge of town to 1 in the middle of its business quarter. */
  readonly centrality: number;
  readonly random: Random;
}
