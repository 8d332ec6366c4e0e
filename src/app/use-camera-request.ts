import { useCallback, useEffect, useRef, useState } from 'react';
import { useDistrict, useRegionTree } from '@/client/district/use-district';
import type { CameraRequest, MapView } from '@/map/map-events';
import type { Camera } from '@/scene/scene';
import { useScene } from '@/scene/scene-context';

const SAME_DEGREES = 1e-6;
const SAME_ZOOM = 1e-3;

/**
 * Joins the map's camera with the scene's: a move by hand is written to the scene, a camera that came from elsewhere
 * (a link, undo, “show on the map”) is asked of the map, and no camera at all means the one that fits the scope.
 */
export function useCameraRequest() {
  const district = useDistrict();
  const tree = useRegionTree();
  const { scene, change } = useScene();
  const [initialCamera] = useState(scene.camera);
  const [request, setRequest] = useState<CameraRequest | null>(null);
  const shown = useRef<Camera | null>(null);
  const fitting = useRef(scene.camera === null);

  const { camera, scope } = scene;
  const bbox = (scope === null ? undefined : tree.byCode.get(scope)?.bbox) ?? district.bbox;

  const fitScope = useCallback(() => {
    fitting.current = true;
    setRequest({ target: { kind: 'bbox', bbox } });
    change({ camera: null }, 'replace');
  }, [bbox, change]);

  useEffect(() => {
    if (camera === null) {
      fitting.current = true;
      setRequest({ target: { kind: 'bbox', bbox } });
    } else if (!shown.current || !isSameCamera(camera, shown.current)) {
      setRequest({ target: { kind: 'camera', camera } });
    }
  }, [camera, bbox]);

  const onMoveEnd = useCallback(
    ({ camera: moved }: MapView) => {
      shown.current = moved;
      if (fitting.current) {
        fitting.current = false;
        return;
      }
      change({ camera: moved }, 'replace');
    },
    [change],
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
