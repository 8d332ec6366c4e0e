import type { GeoJSONSource, Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import type { RegionCode } from '@/domain/region/region';
import { HOVERED_REGION_SOURCE } from '@/layers/highlight-sources';
import type { LayerInput } from '@/layers/layer-input';
import type { MapHover, MapPick } from '../map-events';
import { zoomIntoCluster } from './find-cluster';
import { resolveHover } from './resolve-hover';
import type { PointableScene } from './resolve-hover';

export interface PointerOptions {
  readonly scene: () => PointableScene;
  /** False while a tool, such as the lasso, has the pointer. */
  readonly isFree: () => boolean;
  readonly onHover: (hover: MapHover | null) => void;
  readonly onPick: (pick: MapPick) => void;
}

/** Reads pointer and keys of a map; at most one answer a frame. Returns what takes the listeners off again. */
export function attachPointer(
  map: MapLibreMap,
  { scene, isFree, onHover, onPick }: PointerOptions,
): () => void {
  let frame = 0;
  const canvas = map.getCanvas();

  const hoverAt = (point: { readonly x: number; readonly y: number }) => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      if (map.isMoving() || !isFree()) return;
      onHover(resolveHover(map, point, scene()));
    });
  };
  const middle = () => ({ x: canvas.clientWidth / 2, y: canvas.clientHeight / 2 });
  const move = ({ point }: MapMouseEvent) => hoverAt(point);
  const leave = () => {
    cancelAnimationFrame(frame);
    onHover(null);
  };
  const pickAt = (point: { readonly x: number; readonly y: number }, event: MouseEvent | KeyboardEvent) => {
    const picked = resolveHover(map, point, scene());
    if (picked.cluster && picked.incidentRowId === null) void zoomIntoCluster(map, picked.cluster);
    else onPick({ ...picked, extend: isExtending(event) });
  };
  const click = ({ point, originalEvent }: MapMouseEvent) => {
    if (isFree()) pickAt(point, originalEvent);
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && isFree()) {
      event.preventDefault();
      pickAt(middle(), event);
    }
  };
  // Keys move the map under its middle, so the middle is what they point at.
  const moveEnd = () => {
    if (document.activeElement === canvas && canvas.matches(':focus-visible')) hoverAt(middle());
  };

  map.on('mousemove', move);
  map.on('mouseout', leave);
  map.on('click', click);
  map.on('moveend', moveEnd);
  canvas.addEventListener('keydown', key);
  canvas.addEventListener('blur', leave);
  return () => {
    cancelAnimationFrame(frame);
    map.off('mousemove', move);
    map.off('mouseout', leave);
    map.off('click', click);
    map.off('moveend', moveEnd);
    canvas.removeEventListener('keydown', key);
    canvas.removeEventListener('blur', leave);
  };
}

function isExtending(event: MouseEvent | KeyboardEvent): boolean {
  return event.shiftKey || event.ctrlKey || event.metaKey;
}

/** Outlines one region past React, for the pointer moves faster than a scene should change. */
export function outlineRegion(
  map: MapLibreMap,
  code: RegionCode | null,
  { regionShapes }: Pick<LayerInput, 'regionShapes'>,
): void {
  const source = map.getSource<GeoJSONSource>(HOVERED_REGION_SOURCE);
  if (!source) return;
  const features =
    code === null
      ? []
      : [...regionShapes.values()].flatMap((level) =>
          level.features.filter(({ properties }) => properties.code === code),
        );
  void source.setData({ type: 'FeatureCollection', features });
}
