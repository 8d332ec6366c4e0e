import type { CloudMap } from '@/domain/cloud-map/cloud-map';
import type { District } from '@/domain/district/district';
import { isShownByDefault } from '@/layers/module';
import type { LayerModule } from '@/layers/module';

interface Switch {
  readonly catalog: readonly LayerModule[];
  readonly district: District;
  readonly cloudMap: CloudMap;
}

/**
 * Layers shown once another cloud map is turned to. What the analyst chose among layers common to all stays chosen;
 * layers of one cloud map alone come and go with it.
 *
 * @param layers Rows shown now; `null` for the face's own choice, which stays.
 */
export function layersAfterSwitch(
  layers: readonly string[] | null,
  { catalog, district, cloudMap }: Switch,
): string[] | null {
  if (layers === null) return null;
  return catalog.flatMap((module) => {
    const rows = module.rows(district);
    if (!module.cloudMaps) return rows.map(({ id }) => id).filter((id) => layers.includes(id));
    if (!module.cloudMaps.includes(cloudMap)) return [];
    return rows
      .filter((row) => layers.includes(row.id) || isShownByDefault(row, cloudMap))
      .map(({ id }) => id);
  });
}
