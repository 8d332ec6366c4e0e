import type { CellShapes } from './cell-shapes';
import type { StyleDrawing } from './module';

const HATCH_OPACITY = 0.6;

/** Outline of a group of cells. */
export interface CellEdge {
  readonly color: string;
  readonly widthPixels: number;
  /** In pixels; solid where left out. */
  readonly dash?: readonly number[];
}

/** Some cells of a study. */
export interface CellGroup {
  readonly shapes: CellShapes;
  readonly cells: readonly number[];
}

/** Cells covered with a pattern, above density and isolines. */
export function hatchedCells(
  id: string,
  { shapes: { sourceId, filterOf }, cells }: CellGroup,
  imageId: string,
): StyleDrawing {
  return {
    slot: 'line',
    layer: {
      id,
      type: 'fill',
      source: sourceId,
      filter: filterOf(cells),
      paint: { 'fill-pattern': imageId, 'fill-opacity': HATCH_OPACITY, 'fill-antialias': false },
    },
  };
}

/** Cells outlined, above the boundaries and below what is selected. */
export function outlinedCells(
  id: string,
  { shapes: { sourceId, filterOf }, cells }: CellGroup,
  { color, widthPixels, dash = [] }: CellEdge,
): StyleDrawing {
  return {
    slot: 'boundary',
    order: 5,
    layer: {
      id,
      type: 'line',
      source: sourceId,
      filter: filterOf(cells),
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': color,
        'line-width': widthPixels,
        ...(dash.length > 0 ? { 'line-dasharray': dash.map((length) => length / widthPixels) } : {}),
      },
    },
  };
}
