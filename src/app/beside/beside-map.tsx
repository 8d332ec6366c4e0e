import { useCallback, useEffect, useMemo, useState } from 'react';
import { useDistrict } from '@/client/district/use-district';
import type { LayerInput } from '@/layers/layer-input';
import type { TakeMapPicture } from '@/layers/map-picture';
import type { LayerRowState } from '@/layers/module';
import type { CameraLink } from '@/map/camera/camera-link';
import type { MoveCause } from '@/map/camera/move-cause';
import { MapCanvas } from '@/map/map-canvas';
import type { MapPick, MapView } from '@/map/map-events';
import { useIncidentView } from '@/panels/incident-view';
import type { LayerListRow } from '@/panels/layer-view';
import type { BesidePicture } from '@/panels/map-picture';
import type { Beside } from '@/scene/scene';
import { useScene } from '@/scene/scene-context';
import { useText } from '@/ui/text/use-text';
import { useDensityInput } from '../use-density-input';
import { useRegionCounts } from '../use-layer-input';
import { BesideControls } from './beside-controls';
import styles from './beside.module.css';
import { SideFigures } from './side-figures';
import { useBesideView } from './use-beside-view';

interface BesideMapProps {
  readonly beside: Beside;
  readonly input: LayerInput;
  readonly rows: readonly LayerListRow[];
  readonly link: CameraLink;
  readonly onMoved: (view: MapView, cause: MoveCause) => void;
  readonly onPick: (pick: MapPick) => void;
  /** Told how this map is taken and what it shows; `null` when it is gone. */
  readonly onPicture: (picture: BesidePicture | null) => void;
}

const ignore = () => undefined;

/** The second map: the same place and layers, with a period and filters of its own. */
export function BesideMap(props: BesideMapProps) {
  const { beside, input: first, rows, link, onMoved, onPick, onPicture } = props;
  const { t } = useText();
  const district = useDistrict();
  const { scene } = useScene();
  const { view: left, window: leftSpan } = useIncidentView();
  const { view, span } = useBesideView(beside);
  const density = useDensityInput(district, view);
  const regionCounts = useRegionCounts(view, span);
  const { states, hidden } = useMemo(() => withoutAnswers(rows), [rows]);
  const input = useMemo<LayerInput>(
    () => ({ ...first, density, regionCounts, points: null, studies: new Map(), comparing: false }),
    [first, density, regionCounts],
  );
  const [take, setTake] = useState<TakeMapPicture | null>(null);
  const keepTake = useCallback((next: TakeMapPicture | null) => setTake(() => next), []);
  const total = view?.window.totals.total ?? null;
  useEffect(() => {
    if (take && total !== null) onPicture({ take, span, total });
    return () => onPicture(null);
  }, [take, span, total, onPicture]);
  const moved = (now: MapView, cause: MoveCause) => {
    if (cause === 'hand') onMoved(now, cause);
  };
  return (
    <section className={styles['side']} aria-label={t('beside.right')}>
      <div className={styles['map']}>
        <MapCanvas
          input={input}
          rows={states}
          initialCamera={scene.camera}
          request={null}
          link={link}
          hasControls={false}
          onMoveEnd={moved}
          onHover={ignore}
          onPick={onPick}
          onLasso={ignore}
          onPictures={keepTake}
          onReloadNeeded={() => location.reload()}
        />
      </div>
      <div className={styles['head']}>
        <SideFigures side="right" view={view} span={span} against={{ view: left, span: leftSpan }} />
        <BesideControls beside={beside} />
        <p className={styles['note']}>
          {t('beside.scale')} {hidden > 0 ? t('beside.hidden', { n: hidden }) : null}
        </p>
      </div>
    </section>
  );
}

/** Studies and points answer for the left map's question alone: their layers stay away from the right one. */
function withoutAnswers(rows: readonly LayerListRow[]): {
  readonly states: LayerRowState[];
  readonly hidden: number;
} {
  let hidden = 0;
  const states = rows.map(({ module, row, state }) => {
    const needs = module.needs(row.key, module.settings.parse(state.settings));
    const isAnswer = (needs.studies?.length ?? 0) > 0 || needs.points === true;
    if (isAnswer && state.visible) hidden++;
    return isAnswer ? { ...state, visible: false } : state;
  });
  return { states, hidden };
}
