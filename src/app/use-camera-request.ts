import { useCallback, useMemo, useState } from 'react';
import { useDistrict, useRegionTree } from '@/client/district/use-district';
import type { MoveCause } from '@/map/camera/move-cause';
import type { CameraRequest, MapView } from '@/map/map-events';
import type { MapPresentation } from '@/map/map-presentation';
import type { Camera } from '@/scene/scene';
import { useScene } from '@/scene/scene-context';

const SAME_DEGREES = 1e-6;
const SAME_ZOOM = 1e-3;

/**
 * Joins the map's camera with the scene's: a move by hand is written to the scene, a camera that came from elsewhere
 * (a link, undo, “show on the map”) is asked of the map, and no camera at all means the one that fits the scope,
 * also after the map's place has changed its size.
 *
 * Where the face keeps no camera, the map takes the scene's up when it is told to, and moves by hand change nothing.
 */
export function useCameraRequest({ keepsCamera, takeKey }: Pick<MapPresentation, 'keepsCamera' | 'takeKey'>) {
  const district = useDistrict();
  const tree = useRegionTree();
  const { scene, change } = useScene();
  const [initialCamera] = useState(scene.camera);
  const [shown, setShown] = useState<Camera | null>(null);
  const [fits, setFits] = useState({ count: 0, isCut: true });

  const { camera, scope } = scene;
  const bbox = (scope === null ? undefined : tree.byCode.get(scope)?.bbox) ?? district.bbox;
  // A camera the map shows already is no wish: it came from the map itself.
  const wished = keepsCamera && camera && shown && isSameCamera(camera, shown) ? null : camera;
  const request = useMemo<CameraRequest | null>(() => {
    if (camera === null) return { target: { kind: 'bbox', bbox }, instant: keepsCamera && fits.isCut };
    return wished ? { target: { kind: 'camera', camera: wished } } : null;
    // A new key is a new wish for the same camera.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [camera, wished, bbox, fits, keepsCamera, takeKey]);

  const fitScope = useCallback(() => {
    setFits(({ count }) => ({ count: count + 1, isCut: false }));
    change({ camera: null }, 'replace');
  }, [change]);

  const isFitted = camera === null;
  const onMoveEnd = useCallback(
    ({ camera: moved }: MapView, cause: MoveCause) => {
      setShown(moved);
      if (cause === 'size' && isFitted) setFits(({ count }) => ({ count: count + 1, isCut: true }));
      if (cause === 'hand' && keepsCamera) change({ camera: moved }, 'replace');
    },
    [change, keepsCamera, isFitted],
  );
  return { request, initialCamera, onMoveEnd, fitScope };
}

function isSameCamera(a: Camera, b: Camera): boolean {
  return (
    Math.abs(a.longitude - b.longitude) < SAME_DEGREES &&
    Math.abs(a.latitude - b.latitude) < SAME_DEGREES &&
    Math.abs(a.zoom - b.zoom) < SAME_ZOOM &&
    Math.abs(a.bearing - b.bearing) < 0.1 &&
    Math.abs(a.pitch - b.pitch) < 0.1
  );
}
