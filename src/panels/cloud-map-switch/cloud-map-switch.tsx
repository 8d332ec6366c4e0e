import { useDistrict } from '@/client/district/use-district';
import { CLOUD_MAPS } from '@/domain/cloud-map/cloud-map';
import type { CloudMap } from '@/domain/cloud-map/cloud-map';
import { LAYER_CATALOG } from '@/layers/catalog';
import { useScene } from '@/scene/scene-context';
import { SegmentedControl } from '@/ui/components/segmented-control';
import { useText } from '@/ui/text/use-text';
import { layersAfterSwitch } from './layers-after-switch';

/** 历史 | 形势 | 走势: three readings of one map; scope, window and filters stay. */
export function CloudMapSwitch() {
  const district = useDistrict();
  const { scene, change } = useScene();
  const { t } = useText();
  const turnTo = (cloudMap: CloudMap) =>
    change(({ layers }) => ({
      cloudMap,
      layers: layersAfterSwitch(layers, { catalog: LAYER_CATALOG, district, cloudMap }),
    }));
  return (
    <SegmentedControl
      label={t('cloudMap.label')}
      options={CLOUD_MAPS.map((value) => ({
        value,
        label: t(`cloudMap.${value}`),
        title: t(`cloudMap.${value}Help`),
      }))}
      value={scene.cloudMap}
      onChange={turnTo}
    />
  );
}
