import { useEffect, useMemo } from 'react';
import { useRegionTree } from '@/client/district/use-district';
import type { PlaylistItem } from '@/domain/wall/playlist';
import type { StandingAlerts } from '@/panels/standing-alerts';
import type { Scene } from '@/scene/scene';
import { useScene } from '@/scene/scene-context';
import { parseSceneQuery } from '@/scene/scene-url';
import { cameraOn } from './camera-on';
import type { Box } from './plan-wall';

type Alert = NonNullable<StandingAlerts['alerts']>[number];

interface Shown {
  readonly item: PlaylistItem | null;
  /** Red warning the wall has yielded to. */
  readonly alert: Alert | null;
  /** Region picked out where the scene picks out nothing; `null` for none. */
  readonly focusCode: string | null;
  readonly mapBox: Box;
}

/** Share of the map that the place of a red warning fills. */
const WARNING_SHARE = 0.45;
const WARNING_LAYERS = ['incident-density', 'alerts', 'incident-points'];

/** Brings the scene of the list, or the place of a red warning, onto the map and into the address. */
export function useShownScene({ item, alert, focusCode, mapBox }: Shown): void {
  const { change } = useScene();
  const tree = useRegionTree();
  const { width, height } = mapBox;
  const wanted = useMemo<Scene | null>(() => {
    if (alert?.regionCode) {
      const region = tree.byCode.get(alert.regionCode);
      const boundaries = [...tree.levelById.keys()].map((id) => `region-boundaries:${id}`);
      return {
        ...parseSceneQuery({ map: 'situation' }).scene,
        layers: [...WARNING_LAYERS, ...boundaries],
        selection: { kind: 'region', code: alert.regionCode },
        camera: region ? cameraOn(region.bbox, { width, height }, WARNING_SHARE) : null,
      };
    }
    if (!item) return null;
    const { scene } = parseSceneQuery(item.query);
    if (scene.selection || focusCode === null) return scene;
    return { ...scene, selection: { kind: 'region', code: focusCode } };
  }, [item, alert, focusCode, tree, width, height]);

  useEffect(() => {
    if (wanted) change(wanted, 'replace');
  }, [wanted, change]);
}
