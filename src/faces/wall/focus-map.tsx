import { useMemo } from 'react';
import { MapCanvas } from '@/map/map-canvas';
import { useAlertWords } from '@/panels/alert-words';
import { useLayerView } from '@/panels/layer-view';
import { nameIn, useText } from '@/ui/text/use-text';
import { boxStyle } from './box-style';
import { cameraOn } from './camera-on';
import { footOn } from './foot-on';
import type { Box, MapRoom } from './plan-wall';
import type { WallFocus } from './use-wall-focus';
import styles from './wall-face.module.css';

/** Share of the closer look that its region fills. */
const FOCUS_SHARE = 0.3;
const ignore = () => undefined;

interface FocusMapProps {
  readonly box: Box;
  readonly room: MapRoom;
  readonly focus: WallFocus;
}

/** A closer look beside the map: the same layers of the same moment, nearer. */
export function FocusMap({ box, room, focus }: FocusMapProps) {
  const view = useLayerView();
  const { t, language } = useText();
  const words = useAlertWords();
  const { region, alert } = focus;
  const { width, height } = box;
  const camera = useMemo(
    () => cameraOn(region.bbox, { width, height }, FOCUS_SHARE),
    [region, width, height],
  );
  const request = useMemo(() => ({ target: { kind: 'camera' as const, camera } }), [camera]);
  const states = useMemo(() => view?.rows.map(({ state }) => state) ?? [], [view?.rows]);
  // Points are those of the main map's picture, of which this one may show no part.
  const input = useMemo(() => (view ? { ...view.input, points: null, comparing: false } : null), [view]);
  if (!input) return null;
  const place = nameIn(language, region.name);
  return (
    <section className={styles['focus']} style={boxStyle(box)} aria-label={t('wall.focus.title', { place })}>
      <MapCanvas
        input={input}
        rows={states}
        initialCamera={camera}
        request={request}
        interactive={false}
        foot={footOn(box, room)}
        onMoveEnd={ignore}
        onHover={ignore}
        onPick={ignore}
        onLasso={ignore}
        onReloadNeeded={() => location.reload()}
      />
      <div
        className={styles['chrome']}
        style={boxStyle({ ...room.first, x: room.first.x - box.x, y: room.first.y - box.y })}
      >
        <div className={`${styles['scrim']} ${styles['heading']}`}>
          <h2>
            {alert
              ? `${t('wall.focus.title', { place })} · ${t(`warning.${alert.level}`)}`
              : t('wall.focus.quiet', { place })}
          </h2>
          {alert ? (
            <p>
              {words.title(alert)} {words.short(alert)} · {words.handling(alert)}
            </p>
          ) : null}
        </div>
      </div>
    </section>
  );
}
