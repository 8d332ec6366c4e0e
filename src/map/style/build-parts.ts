import type { LayerInput } from '@/layers/layer-input';
import type { LayerDrawing, LayerModule, LayerNeeds, LayerRowState } from '@/layers/module';
import type { MapPart } from './compose-map';

/** A row that is switched on, with the data it draws from. */
export interface ShownRow {
  readonly rowId: string;
  readonly needs: LayerNeeds;
}

export interface BuiltParts {
  readonly parts: readonly MapPart[];
  readonly shownRows: readonly ShownRow[];
}

type PartBuilder = (input: LayerInput, rows: readonly LayerRowState[]) => BuiltParts;

interface WantedRow {
  readonly module: LayerModule;
  readonly rowId: string;
  readonly key: string | null;
  readonly visible: boolean;
  readonly settings: unknown;
}

/**
 * Builds what the rows of a catalog draw. A row comes to the map when it is first shown and then stays, switched by
 * visibility; while hidden it keeps its last drawing, so hidden layers cost nothing.
 */
export function createPartBuilder(catalog: readonly LayerModule[]): PartBuilder {
  const drawings = new Map<string, LayerDrawing>();

  return (input, rows) => {
    const wanted = toWantedRows(catalog, input, rows);
    for (const row of wanted.filter(({ visible }) => visible)) {
      const drawing = buildSafely(row, input);
      if (drawing) drawings.set(row.rowId, drawing);
    }
    return {
      parts: wanted.flatMap(({ rowId, visible }) => {
        const drawing = drawings.get(rowId);
        return drawing ? [{ drawing, visible }] : [];
      }),
      shownRows: wanted
        .filter(({ visible }) => visible)
        .map(({ module, rowId, key, settings }) => ({ rowId, needs: module.needs(key, settings) })),
    };
  };
}

function toWantedRows(
  catalog: readonly LayerModule[],
  input: LayerInput,
  rows: readonly LayerRowState[],
): WantedRow[] {
  const states = new Map(rows.map((row) => [row.rowId, row]));
  return catalog.flatMap((module): WantedRow[] => {
    const offered = module.rows(input.district);
    if (offered.length === 0) {
      return [{ module, rowId: module.id, key: null, visible: true, settings: module.settings.parse({}) }];
    }
    return offered.map(({ id, key }) => ({
      module,
      rowId: id,
      key,
      visible: states.get(id)?.visible ?? false,
      settings: module.settings.parse(states.get(id)?.settings ?? {}),
    }));
  });
}

/** One layer that fails must not take the others with it: it keeps what it drew last. */
function buildSafely({ module, rowId, key, settings }: WantedRow, input: LayerInput): LayerDrawing | null {
  try {
    return module.build(input, key, settings);
  } catch (error) {
    console.error(`The layer ${rowId} could not be drawn.`, error);
    return null;
  }
}
