import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { RegionCode } from '@/domain/region/region';
import type { LassoRing, LayerInput } from '@/layers/layer-input';
import type { TakeMapPicture } from '@/layers/map-picture';
import type { LayerRowState } from '@/layers/module';
import type { Buffer, Camera, Note } from '@/scene/scene';
import { useText } from '@/ui/text/use-text';
import { attributionText } from './basemap/attribution-text';
import { NO_PADDING, moveCamera, openingCamera, readView } from './camera/camera';
import type { CameraLink } from './camera/camera-link';
import { MapControls } from './controls/map-controls';
import { MapNotice } from './controls/map-notice';
import { ScaleBar } from './controls/scale-bar';
import { SwipeDivider } from './controls/swipe-divider';
import type { HandleListener } from './handles/handle-step';
import { MapHandles } from './handles/map-handles';
import 'maplibre-gl/dist/maplibre-gl.css';
import styles from './map-canvas.module.css';
import type { CameraRequest, MapHover, MapPick, MapView } from './map-events';
import { createMapStage } from './map-stage';
import type { MapStage } from './map-stage';
import type { MapStatus } from './map-status';
import { moveCauseOf, resizeMap } from './camera/move-cause';
import type { MoveCause } from './camera/move-cause';
import { attachPointer, outlineRegion } from './pointer/attach-pointer';
import { hoveredCode } from './pointer/hovered-code';
import { toPointableScene } from './pointer/pointable-scene';
import type { MapTool } from './tools/map-tool';
import { MapTools } from './tools/map-tools';
import { NO_SEAMS } from './seams/seams';
import type { MapSeams } from './seams/seams';
import { useSeamGuard } from './seams/use-seam-guard';
import { useComposedMap } from './style/use-composed-map';

export interface MapCanvasProps {
  readonly input: LayerInput;
  readonly rows: readonly LayerRowState[];
  /** Where the map opens; later values are ignored: use `request`. */
  readonly initialCamera: Camera | null;
  readonly request: CameraRequest | null;
  /** Room taken by what floats over the map, in pixels. */
  readonly padding?: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  /** Where panels of a wall meet; keep the same object while they do not change. */
  readonly seams?: MapSeams;
  /** Where scale and attribution begin, in pixels from the lower left; the corner unless told. */
  readonly foot?: { readonly bottom: number; readonly left: number };
  /** Region pointed at elsewhere, such as in a ranking. */
  readonly highlightedRegion?: RegionCode | null;
  /** Divider of the comparison, 0 to 1 of the width; read while `input.comparing`. */
  readonly swipeFraction?: number;
  /** False: no controls, no pointer, no keys. Read when the map opens. */
  readonly interactive?: boolean;
  /** False: no buttons and tools over the map, as on a wall. */
  readonly hasControls?: boolean;
  /** Maps that move together with this one; read when the map opens. */
  readonly link?: CameraLink;
  readonly onMoveEnd: (view: MapView, cause: MoveCause) => void;
  readonly onHover: (hover: MapHover | null) => void;
  readonly onPick: (pick: MapPick) => void;
  /** `null` when the lasso is cleared; with what it runs around, where it was made as a buffer. */
  readonly onLasso: (ring: LassoRing | null, buffer: Buffer | null) => void;
  /** Notes of the scene were set or removed. */
  readonly onNotes?: (notes: readonly Note[]) => void;
  /** Told what a hand does to handles; without it there are none. */
  readonly handling?: HandleListener;
  readonly onSwipe?: (fraction: number) => void;
  /** The button of the comparison was pressed; without it there is none. */
  readonly onToggleCompare?: () => void;
  /** The button that puts a second map beside this one was pressed; without it there is none. */
  readonly onToggleBeside?: (() => void) | undefined;
  /** The button that goes back to the scope was pressed. */
  readonly onFitScope?: () => void;
  /** Told how pictures of this map are taken; `null` when it is gone. */
  readonly onPictures?: (take: TakeMapPicture | null) => void;
  readonly onStatus?: (status: MapStatus) => void;
  /** Id of what tells the map in words. */
  readonly describedBy?: string;
  /** Recovery failed three times in ten minutes: reload the page, keeping its address. */
  readonly onReloadNeeded: () => void;
}

/** The one map of the tab, with its controls: mounted once, told by props what to show. */
export function MapCanvas(props: MapCanvasProps) {
  const { input, padding = NO_PADDING, swipeFraction = 0.5 } = props;
  const hasControls = showsControls(props);
  const { t } = useText();
  const { container, stage, map, status, handles, tool, setTool } = useMapStage(props);
  const comparing = input.comparing && input.density?.before != null;

  const { onPictures } = props;
  const { basemap } = input.district;
  useEffect(() => {
    if (!stage || !onPictures) return undefined;
    onPictures(async () => ({ ...(await stage.picture()), attribution: attributionText(basemap) }));
    return () => onPictures(null);
  }, [stage, onPictures, basemap]);
  useEffect(() => {
    stage?.setDivider(comparing ? swipeFraction : null);
  }, [stage, comparing, swipeFraction]);

  return (
    <section
      className={styles['root']}
      aria-label={t('map.label')}
      aria-describedby={props.describedBy}
      data-testid="map"
      data-status={status}
      data-theme-drawn={input.theme.name}
    >
      <div ref={container} className={styles['container']} data-testid="map-container" />
      {map && props.handling ? <MapHandles map={map} handles={handles} listener={props.handling} /> : null}
      {map && comparing ? (
        <SwipeDivider
          fraction={swipeFraction}
          onDrag={(fraction) => stage?.setDivider(fraction)}
          onChange={(fraction) => props.onSwipe?.(fraction)}
        />
      ) : null}
      {map && hasControls ? (
        <MapControls
          map={map}
          inset={padding}
          tool={tool}
          hasLasso={input.lasso !== null}
          isComparing={input.comparing}
          onTool={setTool}
          onClearLasso={() => props.onLasso(null, null)}
          onToggleCompare={props.onToggleCompare}
          onToggleBeside={props.onToggleBeside}
          onFitScope={props.onFitScope}
        />
      ) : null}
      {map && hasControls && tool ? (
        <MapTools
          map={map}
          tool={tool}
          input={input}
          onLasso={props.onLasso}
          onNotes={(notes) => props.onNotes?.(notes)}
          onClose={() => setTool(null)}
        />
      ) : null}
      {map ? <ScaleBar map={map} input={input} inset={insetOf(props)} /> : null}
      <MapNotice status={status} />
    </section>
  );
}

function isPickable(hovered: MapHover | null): boolean {
  return (
    hovered !== null && (hovered.incidentRowId !== null || (hovered.feature ?? hovered.cluster) !== null)
  );
}

/** Where scale and attribution begin: beside what floats over the map, or where a face without controls wants them. */
function insetOf(props: MapCanvasProps): { readonly bottom: number; readonly left: number } {
  return (showsControls(props) ? props.padding : props.foot) ?? NO_PADDING;
}

function showsControls({ interactive = true, hasControls = interactive }: MapCanvasProps): boolean {
  return hasControls;
}

function useMapStage(props: MapCanvasProps) {
  const { input, request, padding = NO_PADDING, interactive = true } = props;
  const container = useRef<HTMLDivElement>(null);
  const [stage, setStage] = useState<MapStage | null>(null);
  const [map, setMap] = useState<MapLibreMap | null>(null);
  const [status, setStatus] = useState<MapStatus>('loading');
  const [tool, setTool] = useState<MapTool | null>(null);
  const [isPitched, setPitched] = useState(false);
  const guard = useSeamGuard(map, props.seams ?? NO_SEAMS);
  const { composed, shownRows } = useComposedMap({ input, rows: props.rows, isPitched, guard });
  const scene = useMemo(() => toPointableScene({ input, composed, shownRows }), [input, composed, shownRows]);

  const tell = useEffectEvent((next: MapStatus) => {
    setStatus(next);
    props.onStatus?.(next);
  });
  const moved = useEffectEvent((moving: MapLibreMap, cause: MoveCause) => {
    if (!props.link?.isBrought(moving)) props.onMoveEnd(readView(moving), cause);
  });
  const joined = useEffectEvent((mounted: MapLibreMap) => props.link?.join(mounted) ?? (() => {}));
  const hover = useEffectEvent((over: MapLibreMap, hovered: MapHover | null) => {
    outlineRegion(over, hovered ? hoveredCode(hovered, scene) : (props.highlightedRegion ?? null), input);
    over.getCanvas().style.cursor = isPickable(hovered) ? 'pointer' : '';
    props.onHover(hovered);
  });
  const pick = useEffectEvent((picked: MapPick) => props.onPick(picked));
  const pointable = useEffectEvent(() => scene);
  const isFree = useEffectEvent(() => tool === null);
  const reload = useEffectEvent(() => props.onReloadNeeded());
  const opening = useEffectEvent(() => openingCamera(props.initialCamera, input.district.bbox, padding));

  useLayoutEffect(() => {
    const listen = (mounted: MapLibreMap) => {
      const unlink = joined(mounted);
      const end = (event: object) => moved(mounted, moveCauseOf(event));
      const pitch = () => setPitched(mounted.getPitch() > 1);
      mounted.on('moveend', end);
      mounted.on('pitch', pitch);
      mounted.once('load', () => moved(mounted, 'request'));
      pitch();
      setMap(mounted);
      const detach = interactive
        ? attachPointer(mounted, {
            scene: () => pointable(),
            isFree: () => isFree(),
            onHover: (hovered) => hover(mounted, hovered),
            onPick: (picked) => pick(picked),
          })
        : () => {};
      return () => {
        unlink();
        mounted.off('moveend', end);
        mounted.off('pitch', pitch);
        detach();
      };
    };
    const created = tryCreateStage({
      container: container.current!,
      interactive,
      camera: opening(),
      onMap: listen,
      onStatus: (next) => tell(next),
      onReloadNeeded: () => reload(),
    });
    setStage(created);
    if (!created) tell('failed');
    return () => created?.destroy();
  }, [interactive]);

  useEffect(() => stage?.show(composed), [stage, composed]);
  useEffect(() => {
    if (!map || !request) return;
    const isResized = learnSize(map);
    moveCamera(map, isResized ? { ...request, instant: true } : request, padding);
    // A new wish alone moves the camera; padding is read with it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [map, request]);
  useEffect(() => {
    if (map && props.highlightedRegion !== undefined) outlineRegion(map, props.highlightedRegion, input);
  }, [map, props.highlightedRegion, input]);

  return { container, stage, map, status, handles: composed.handles, tool, setTool };
}

/** What is fitted is fitted to the room there is now, also before the observer of sizes has told of it. */
function learnSize(map: MapLibreMap): boolean {
  const { clientWidth, clientHeight } = map.getContainer();
  const canvas = map.getCanvas();
  if (canvas.clientWidth === clientWidth && canvas.clientHeight === clientHeight) return false;
  resizeMap(map);
  return true;
}

/** `null` where the browser cannot draw maps at all. */
function tryCreateStage(options: Parameters<typeof createMapStage>[0]): MapStage | null {
  try {
    return createMapStage(options);
  } catch (error) {
    console.error('The map could not be created.', error);
    return null;
  }
}
