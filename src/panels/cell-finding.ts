import { useRegionTree } from '@/client/district/use-district';
import { useScene } from '@/scene/scene-context';
import type { CellFrame } from '@/studies/study-cells';
import { nameIn, useText } from '@/ui/text/use-text';

/** The cells of a study as its panel names and picks them. */
export interface CellFindings {
  readonly nameOf: (cell: number) => string;
  readonly isChosen: (cell: number) => boolean;
  /** A region is selected; a square is shown by the layer. */
  readonly choose: (cell: number) => void;
}

/** @param rowId Row of the layer that draws the cells; its setting `shown` holds the square picked out. */
export function useCellFindings({ kind, regionCodes }: CellFrame, rowId: string): CellFindings {
  const tree = useRegionTree();
  const { scene, change } = useScene();
  const { t, language } = useText();
  const regionName = (cell: number) => {
    const code = regionCodes[cell] ?? null;
    const region = code === null ? undefined : tree.byCode.get(code);
    return region ? nameIn(language, region.name) : t('history.noRegion');
  };
  const shown = scene.layerSettings[rowId]?.['shown'];
  return {
    nameOf: (cell) =>
      kind === 'regions'
        ? regionName(cell)
        : t('history.cell', { region: regionName(cell), n: String(cell + 1) }),
    isChosen: (cell) =>
      kind === 'regions'
        ? scene.selection?.kind === 'region' && scene.selection.code === regionCodes[cell]
        : shown === cell,
    choose: (cell) => {
      const code = regionCodes[cell] ?? null;
      change(({ layerSettings }) => ({
        ...(code === null ? {} : { selection: { kind: 'region' as const, code } }),
        ...(kind === 'regions'
          ? {}
          : { layerSettings: { ...layerSettings, [rowId]: { ...layerSettings[rowId], shown: cell } } }),
      }));
    },
  };
}
