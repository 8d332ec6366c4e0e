import { Suspense, lazy, useCallback, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useRegionTree } from '@/client/district/use-district';
import type { RegionTree } from '@/domain/region/region-tree';
import type { LayerInput } from '@/layers/layer-input';
import type { TakeMapPicture } from '@/layers/map-picture';
import type { MoveCause } from '@/map/camera/move-cause';
import { createCameraLink } from '@/map/camera/camera-link';
import { MapCanvas } from '@/map/map-canvas';
import { DESK_PRESENTATION, PresentMapProvider } from '@/map/map-presentation';
import type { MapPresentation } from '@/map/map-presentation';
import type { MapHover, MapPick, MapView } from '@/map/map-events';
import { useIncidentView } from '@/panels/incident-view';
import { MapPictureProvider } from '@/panels/map-picture';
import type { BesidePicture } from '@/panels/map-picture';
import { LayerViewProvider } from '@/panels/layer-view';
import type { LayerListRow } from '@/panels/layer-view';
import type { Scene } from '@/scene/scene';
import { useScene } from '@/scene/scene-context';
import pair from './beside/beside.module.css';
import { SideFigures } from './beside/side-figures';
import { MAP_DESCRIPTION_ID, MapDescription } from './map-description';
import { MapTooltip } from './map-tooltip';
import { useCameraRequest } from './use-camera-request';
import { useSiteHandles } from './use-site-handles';
import { useLayerInput } from './use-layer-input';
import { useLayerRows } from './use-layer-rows';
import styles from './map-host.module.css';

const BesideMap = lazy(async () => ({ default: (await import('./beside/beside-map')).BesideMap }));

/** Gives the one map what the scene and the data say, and turns what a hand does on it into scene changes. */
export function MapHost({ children }: { readonly children: ReactNode }) {
  const rows = useLayerRows();
  const [view, setView] = useState<MapView | null>(null);
  const isMapTurn = useMapTurn();
  const [presentation, setPresentation] = useState(DESK_PRESENTATION);
  const input = useLayerInput(rows, view, presentation.sizeFactor);
  const [take, setTake] = useState<TakeMapPicture | null>(null);
  const keepTake = useCallback((next: TakeMapPicture | null) => setTake(() => next), []);
  const [beside, setBeside] = useState<BesidePicture | null>(null);
  const pictures = useMemo(() => ({ take, beside }), [take, beside]);
  const layerView = useMemo(() => ({ input, rows }), [input, rows]);
  return (
    <LayerViewProvider value={layerView}>
      {isMapTurn ? (
        <HostedMap
          input={input}
          rows={rows}
          presentation={presentation}
          onView={setView}
          onPictures={keepTake}
          onBesidePicture={setBeside}
        />
      ) : (
        <div className={styles['map']} id="map" />
      )}
      <PresentMapProvider value={setPresentation}>
        <MapPictureProvider value={pictures}>{children}</MapPictureProvider>
      </PresentMapProvider>
    </LayerViewProvider>
  );
}

const LONGEST_WAIT_MILLISECONDS = 2000;

/**
 * Whether the map may begin: as soon as there are figures, or they are late. Where it draws without a graphics card it
 * would take both cores from the incidents it is to show.
 */
function useMapTurn(): boolean {
  const hasFigures = useIncidentView().view !== null;
  const [isTurn, setTurn] = useState(hasFigures);
  useEffect(() => {
    if (isTurn) return undefined;
    const timer = setTimeout(() => setTurn(true), hasFigures ? 0 : LONGEST_WAIT_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [isTurn, hasFigures]);
  return isTurn;
}

/** Opens the second map with the left one's question, so that one thing at a time is changed. */
function toggleBeside({ beside, window, filters }: Scene): Partial<Scene> {
  return { beside: beside ? null : { window, filters }, swipe: null };
}

/** Collections whose features have a card of their own; a click on others means the region below. */
const HAS_CARD: readonly string[] = ['cameras', 'key-sections', 'key-places', 'warnings'];

interface HostedMapProps {
  readonly input: LayerInput;
  readonly rows: readonly LayerListRow[];
  readonly presentation: MapPresentation;
  readonly onView: (view: MapView) => void;
  readonly onPictures: (take: TakeMapPicture | null) => void;
  readonly onBesidePicture: (picture: BesidePicture | null) => void;
}

function HostedMap(props: HostedMapProps) {
  const { input, rows, presentation, onView, onPictures, onBesidePicture } = props;
  const tree = useRegionTree();
  const { scene, change } = useScene();
  const { comparison, view, window } = useIncidentView();
  const [link] = useState(createCameraLink);
  // A wall and a page have no hands to close the second map.
  const beside = presentation.hasControls ? scene.beside : null;
  const [hover, setHover] = useState<MapHover | null>(null);
  const { request, initialCamera, onMoveEnd, fitScope } = useCameraRequest(presentation);
  const siteHandles = useSiteHandles(input.coverage.sites);
  const states = useMemo(() => rows.map(({ state }) => state), [rows]);

  const pick = (picked: MapPick) => {
    if (picked.incidentRowId !== null) {
      change({ selection: { kind: 'incident', id: picked.incidentRowId } });
      return;
    }
    if (picked.feature && HAS_CARD.includes(picked.feature.collectionId)) {
      change({ selection: { kind: 'feature', ...picked.feature } });
      return;
    }
    const code = regionToSelect(picked, scene, tree);
    change({ selection: code === null ? null : { kind: 'region', code } });
  };
  const moved = useCallback(
    (view: MapView, cause: MoveCause) => {
      onView(view);
      onMoveEnd(view, cause);
    },
    [onView, onMoveEnd],
  );

  return (
    <div className={`${styles['map']} ${beside ? pair['pair'] : ''}`} id="map" data-tour="map">
      {presentation.hasControls ? <MapDescription rows={rows} /> : null}
      <div className={beside ? pair['side'] : pair['whole']}>
        <MapCanvas
          input={input}
          rows={states}
          initialCamera={initialCamera}
          request={request}
          padding={presentation.padding}
          seams={presentation.seams}
          foot={presentation.foot}
          hasControls={presentation.hasControls}
          swipeFraction={scene.swipe ?? 0.5}
          onMoveEnd={moved}
          handling={siteHandles}
          onHover={setHover}
          onPick={pick}
          onLasso={(ring, buffer) => change({ lasso: ring ? ring.map(([x, y]) => [x, y]) : null, buffer })}
          onNotes={(notes) => change({ notes: [...notes] })}
          onSwipe={(fraction) => change({ swipe: fraction }, 'replace')}
          onPictures={onPictures}
          link={link}
          {...(presentation.hasControls ? { describedBy: MAP_DESCRIPTION_ID } : {})}
          {...(presentation.hasControls ? { onToggleBeside: () => change(toggleBeside) } : {})}
          {...(comparison && !beside
            ? { onToggleCompare: () => change({ swipe: scene.swipe === null ? 0.5 : null }) }
            : {})}
          onFitScope={fitScope}
          onReloadNeeded={() => location.reload()}
        />
        {hover ? <MapTooltip hover={hover} /> : null}
        {beside ? (
          <div className={`${pair['head']} ${pair['left']}`}>
            <SideFigures side="left" view={view} span={window} />
          </div>
        ) : null}
      </div>
      {beside ? (
        <Suspense fallback={<div />}>
          <BesideMap
            beside={beside}
            input={input}
            rows={rows}
            link={link}
            onMoved={moved}
            onPick={pick}
            onPicture={onBesidePicture}
          />
        </Suspense>
      ) : null}
    </div>
  );
}

/** The region a click means: of the level the ranking shows, else the finest below the scope's own. */
function regionToSelect({ regionCodes }: MapPick, scene: Scene, tree: RegionTree): string | null {
  const regions = regionCodes.flatMap((code) => tree.byCode.get(code) ?? []);
  const asked = regions.find(({ levelId }) => levelId === scene.level);
  if (asked) return asked.code;
  const scopeLevel = scene.scope === null ? null : (tree.byCode.get(scene.scope)?.levelId ?? null);
  const above = scopeLevel ?? tree.childrenOf(null)[0]?.levelId ?? null;
  const below = regions.find(({ levelId }) => tree.levelById.get(levelId)?.parentId === above);
  return (below ?? regions.at(-1))?.code ?? null;
}
