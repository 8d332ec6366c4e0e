import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { collectionQueries } from '@/client/collections/collection-queries';
import { useDistrict } from '@/client/district/use-district';
import type { District } from '@/domain/district/district';
import { LAYER_CATALOG } from '@/layers/catalog';
import { isShownByDefault } from '@/layers/module';
import type { LayerListRow } from '@/panels/layer-view';
import type { Scene } from '@/scene/scene';
import { useScene } from '@/scene/scene-context';

/** Every layer row of the district, as the scene wants it. */
export function useLayerRows(): readonly LayerListRow[] {
  const district = useDistrict();
  const { scene } = useScene();
  const { data: collections } = useQuery(collectionQueries.list());
  const { layers, layerSettings, cloudMap } = scene;
  return useMemo(
    () =>
      toLayerRows(district, { layers, layerSettings, cloudMap }, collections?.map(({ id }) => id) ?? null),
    [district, layers, layerSettings, cloudMap, collections],
  );
}

/** @param collectionIds Collections the district holds; `null` while that is not known. */
export function toLayerRows(
  district: District,
  { layers, layerSettings, cloudMap }: Pick<Scene, 'layers' | 'layerSettings' | 'cloudMap'>,
  collectionIds: readonly string[] | null,
): LayerListRow[] {
  const offered = LAYER_CATALOG.filter(({ cloudMaps }) => cloudMaps?.includes(cloudMap) ?? true);
  return offered.flatMap((module) =>
    module.rows(district).map((row) => {
      const settings = layerSettings[row.id] ?? {};
      const needed = module.needs(row.key, module.settings.parse(settings)).collections ?? [];
      const available = needed.every((id) => collectionIds?.includes(id) ?? false);
      const wanted = layers ? layers.includes(row.id) : isShownByDefault(row, cloudMap);
      return { module, row, state: { rowId: row.id, visible: wanted && available, settings }, available };
    }),
  );
}
