import { breakIntersections, compute } from 'visibility-polygon';
import type { Polygon } from '@/analysis/polygon/polygon';
import { mountsAt } from '@/analysis/visibility/mounts';
import type { BuildingIndex } from '@/analysis/visibility/building-index';
import type { CameraView } from '@/analysis/visibility/camera-view';

type Segment = [[number, number], [number, number]];

/** The package has neither sectors nor ranges: it is given the walls of the square around the range, with its frame. */
export function wallsAround(view: CameraView, index: BuildingIndex): Segment[] {
  const { x, y, rangeMeters } = view;
  const mounts = mountsAt(index, x, y);
  const [west, east, south, north] = [x - rangeMeters, x + rangeMeters, y - rangeMeters, y + rangeMeters];
  const { starts, ends } = index.edges;
  const walls: Segment[] = [
    [
      [west, south],
      [east, south],
    ],
    [
      [east, south],
      [east, north],
    ],
    [
      [east, north],
      [west, north],
    ],
    [
      [west, north],
      [west, south],
    ],
  ];
  for (const building of index.near(x, y, rangeMeters)) {
    if (mounts.includes(building)) continue;
    for (let k = starts[building]! * 4; k < starts[building + 1]! * 4; k += 4) {
      const wall: Segment = [
        [ends[k]!, ends[k + 1]!],
        [ends[k + 2]!, ends[k + 3]!],
      ];
      walls.push(wall);
    }
  }
  return walls;
}

/** It asks for walls that do not cross; its own function parts those of overlapping buildings, in a time that is told apart. */
export function withoutCrossings(walls: Segment[]): Segment[] {
  return breakIntersections(walls) as Segment[];
}

/** What the package says is seen, as far as the square goes. */
export function seenByPeer({ x, y }: CameraView, walls: Segment[]): Polygon {
  return [compute([x, y], walls)];
}
