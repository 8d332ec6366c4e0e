import { useMemo, useState } from 'react';
import type { CSSProperties } from 'react';
import { DEFAULT_PLAYLIST_ID } from '@/domain/wall/playlist';
import { usePresentMap } from '@/map/map-presentation';
import { useAlertWords } from '@/panels/alert-words';
import { useStandingAlerts } from '@/panels/standing-alerts';
import { useText } from '@/ui/text/use-text';
import { boxStyle } from './box-style';
import { footOn } from './foot-on';
import { useDirected } from './director-store';
import type { DirectorStore } from './director-store';
import { FigureStrip } from './figure-strip';
import { FocusMap } from './focus-map';
import { MapChrome } from './map-chrome';
import type { Box } from './plan-wall';
import { RedWarning } from './red-warning';
import { useDirector } from './use-director';
import { useNight, useBurnInShift, usePace, useWakeLock } from './use-screen-care';
import { useShownScene } from './use-shown-scene';
import { useWallFocus } from './use-wall-focus';
import { useWallLink } from './use-wall-link';
import { useWallPlan } from './use-wall-plan';
import type { MeasuredWall } from './use-wall-plan';
import { useWallPlaylist } from './use-wall-playlist';
import { useWatchdog } from './use-watchdog';
import { WallColumns } from './wall-columns';
import { WallHeader } from './wall-header';
import styles from './wall-face.module.css';

/** 指挥大屏: the situation first, nobody needed to work it, unmissable when something is wrong. */
export function WallFace() {
  const wall = useWallPlan();
  const { t } = useText();
  const { plan } = wall;
  const [playlistId, setPlaylistId] = useState(DEFAULT_PLAYLIST_ID);
  const items = useWallPlaylist(playlistId);
  const { alerts, asOf } = useStandingAlerts();
  const redKeys = useMemo(
    () => alerts?.filter(({ level }) => level === 1).map(({ key }) => key) ?? null,
    [alerts],
  );
  const store = useDirector({ items, redKeys, pace: usePace() });
  const order = useWallOrder(store, wall, { playlistId, onPlaylist: setPlaylistId });
  const shownId = useDirected(store, (state) => state.shownId);
  const warningKey = useDirected(store, ({ warning }) => warning?.key ?? null);
  const waiting = useDirected(store, ({ waitingWarnings }) => waitingWarnings.length);
  // Until a scene is ready the first one is drawn as far as it has come.
  const item = items.find(({ id }) => id === shownId) ?? items[0] ?? null;
  const alert = alerts?.find(({ key }) => key === warningKey) ?? null;
  const [mapBox, focusBox] = plan.maps;
  const [room, focusRoom] = plan.rooms;
  const words = useAlertWords();
  const focus = useWallFocus();
  const hasFocus = focusBox !== undefined && focus !== null;
  useShownScene({
    item,
    alert,
    focusCode: hasFocus ? focus.region.code : null,
    mapBox: mapBox!,
    pane: room!.pane,
  });
  usePresentation(wall, `${shownId} ${warningKey}`);
  useBurnInShift();
  useWakeLock();
  useWatchdog();
  const isNight = useNight() && alert === null;

  return (
    <>
      <WallHeader box={plan.header} parts={plan.headerParts} />
      <FigureStrip boxes={plan.figures} />
      <WallColumns left={plan.left} right={plan.right} />
      <MapChrome
        first={room!.first}
        last={room!.last}
        heading={alert ? `${t('warning.1')} · ${words.title(alert)}` : null}
        store={store}
        items={items}
        item={item}
      />
      {hasFocus ? <FocusMap box={focusBox} room={focusRoom!} focus={focus} /> : null}
      {alert ? (
        <RedWarning
          key={alert.key}
          box={stripBox(plan.figures)}
          parts={plan.stripParts}
          alert={alert}
          asOf={asOf}
          waiting={waiting}
        />
      ) : null}
      {order?.banner ? (
        <p className={styles['banner']} style={bannerStyle(room!.pane)} role="status">
          {order.banner}
        </p>
      ) : null}
      {isNight ? <div className={styles['dim']} style={boxStyle({ ...wall, x: 0, y: 0 })} /> : null}
    </>
  );
}

/** Follows the last order: its list, and by way of the link whether it plays and where it goes. */
function useWallOrder(
  store: DirectorStore,
  { width, height }: MeasuredWall,
  list: { readonly playlistId: string; readonly onPlaylist: (id: string) => void },
) {
  const [followed, setFollowed] = useState(0);
  const order = useWallLink({ store, width, height, playlistId: list.playlistId, followed });
  if (order && order.number !== followed) {
    setFollowed(order.number);
    list.onPlaylist(order.playlistId);
  }
  return order;
}

/** Words of an operator stand over the upper middle of the map. */
function bannerStyle({ x, y, width, height }: Box): CSSProperties {
  return { left: x + 0.15 * width, top: y + 0.12 * height, width: 0.7 * width };
}

/** Room over the map that its heading and key take, in minutes of arc. */
const HEADING = 34;
const KEY = 26;

function usePresentation({ arcMinute, sizeFactor, plan, seams }: MeasuredWall, sceneKey: string): void {
  const presentation = useMemo(() => {
    const map = plan.maps[0]!;
    const within = (all: readonly number[], from: number, length: number) =>
      all.map((seam) => seam - from).filter((seam) => seam > 0 && seam < length);
    return {
      sizeFactor,
      hasControls: false,
      keepsCamera: false,
      takeKey: `${sceneKey} ${map.width} ${map.height}`,
      seams: {
        vertical: within(seams.vertical, map.x, map.width),
        horizontal: within(seams.horizontal, map.y, map.height),
      },
      foot: footOn(map, plan.rooms[0]!),
      padding: { top: HEADING * arcMinute, right: 0, bottom: KEY * arcMinute, left: 0 },
    };
  }, [sizeFactor, arcMinute, plan, seams, sceneKey]);
  usePresentMap(presentation);
}

/** The whole strip of numbers. */
function stripBox(figures: readonly Box[]): Box {
  const [first, last] = [figures[0]!, figures.at(-1)!];
  return { ...first, width: last.x + last.width - first.x };
}
