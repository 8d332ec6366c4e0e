import { useEffect, useMemo } from 'react';
import { useRegionTree } from '@/client/district/use-district';
import type { RegionTree } from '@/domain/region/region-tree';
import type { PlaylistItem } from '@/domain/wall/playlist';
import type { StandingAlert } from '@/panels/standing-alert';
import { WARNING_COLLECTION } from '@/panels/warning-row';
import type { Scene } from '@/scene/scene';
import { useScene } from '@/scene/scene-context';
import { parseSceneQuery } from '@/scene/scene-url';
import { cameraOn, seenFrom } from './camera-on';
import type { Box } from './plan-wall';

interface Shown {
  readonly item: PlaylistItem | null;
  /** Red warning the wall has yielded to. */
  readonly alert: StandingAlert | null;
  /** Region picked out where the scene picks out nothing; `null` for none. */
  readonly focusCode: string | null;
  readonly mapBox: Box;
  /** The part of the map no seam crosses in which the place of a red warning is shown. */
  readonly pane: Box;
}

/** Share of the map that the place of a red warning fills. */
const WARNING_SHARE = 0.45;
const WARNING_LAYERS = ['incident-density', 'warnings', 'alerts', 'incident-points'];
/** How near a warning is looked at that has a place but no region to fill the map with. */
const WARNING_ZOOM = 15;

/** Brings the scene of the list, or the place of a red warning, onto the map and into the address. */
export function useShownScene({ item, alert, focusCode, mapBox, pane }: Shown): void {
  const { change } = useScene();
  const tree = useRegionTree();
  const wanted = useMemo<Scene | null>(() => {
    if (alert) return warningScene(alert, tree, { map: mapBox, pane });
    if (!item) return null;
    const { scene } = parseSceneQuery(item.query);
    if (scene.selection || focusCode === null) return scene;
    return { ...scene, selection: { kind: 'region', code: focusCode } };
  }, [item, alert, focusCode, tree, mapBox, pane]);

  useEffect(() => {
    if (wanted) change(wanted, 'replace');
  }, [wanted, change]);
}

/** The map and the part of it that no seam crosses, both in pixels of the wall. */
interface WarningGround {
  readonly map: Box;
  readonly pane: Box;
}

/** The place of a red warning as it is now; the whole district where it is about that. */
export function warningScene(alert: StandingAlert, tree: RegionTree, ground: WarningGround): Scene {
  const boundaries = [...tree.levelById.keys()].map((id) => `region-boundaries:${id}`);
  return {
    ...parseSceneQuery({ map: 'situation' }).scene,
    layers: [...WARNING_LAYERS, ...boundaries],
    ...pickOut(alert, tree, ground),
  };
}

function pickOut(
  { position, regionCode, warning }: StandingAlert,
  tree: RegionTree,
  { map, pane }: WarningGround,
): Pick<Scene, 'selection' | 'camera'> {
  const picture = { ...map, pane: { ...pane, x: pane.x - map.x, y: pane.y - map.y } };
  if (position && warning) {
    return {
      selection: { kind: 'feature', collectionId: WARNING_COLLECTION, code: warning.id },
      camera: { ...seenFrom(position, WARNING_ZOOM, picture), zoom: WARNING_ZOOM, bearing: 0, pitch: 0 },
    };
  }
  const region = regionCode === null ? undefined : tree.byCode.get(regionCode);
  if (!region) return { selection: null, camera: null };
  return {
    selection: { kind: 'region', code: region.code },
    camera: cameraOn(region.bbox, picture, WARNING_SHARE),
  };
}
