import { useDistrict } from '@/client/district/use-district';
import type { PlaylistItem } from '@/domain/wall/playlist';
import { useIncidentView } from '@/panels/incident-view';
import { useWindowName } from '@/panels/use-window-name';
import { useRegionTree } from '@/client/district/use-district';
import { useScene } from '@/scene/scene-context';
import { formatCount } from '@/ui/format/format-number';
import { timeFormat } from '@/ui/format/format-time';
import { nameIn, useText } from '@/ui/text/use-text';
import { boxStyle } from './box-style';
import { MapLegend } from './map-legend';
import type { Box } from './plan-wall';
import { useDirected } from './director-store';
import type { DirectorStore } from './director-store';
import { SceneIndicator } from './scene-indicator';
import styles from './wall-face.module.css';

interface MapChromeProps {
  /** Parts of the map that no seam crosses: for heading and key, and for where the list is. */
  readonly first: Box;
  readonly last: Box;
  /** What the map shows instead of a scene; `null` for the scene. */
  readonly heading: string | null;
  readonly store: DirectorStore;
  readonly items: readonly PlaylistItem[];
  /** The scene on the map; `null` before the first. */
  readonly item: PlaylistItem | null;
}

/** What stands over the main map: its heading, its key, and where the list is. */
export function MapChrome({ first, last, heading, store, items, item }: MapChromeProps) {
  const { language } = useText();
  const shownId = useDirected(store, (state) => state.shownId);
  return (
    <>
      <div
        className={styles['chrome']}
        style={boxStyle(first)}
        data-wall-scene={shownId ?? ''}
        data-wall-scenes={items.length}
      >
        <div className={`${styles['scrim']} ${styles['heading']}`}>
          <h2>{heading ?? (item ? nameIn(language, item.title) : '')}</h2>
          <p>{useQuestionWords()}</p>
        </div>
        <MapLegend />
      </div>
      <div className={styles['chrome']} style={boxStyle(last)}>
        <SceneIndicator store={store} items={items} />
      </div>
    </>
  );
}

/** Of what the numbers speak: window, scope, filters, and how many incidents. */
function useQuestionWords(): string {
  const { scene } = useScene();
  const { window, view } = useIncidentView();
  const { timeZone } = useDistrict();
  const tree = useRegionTree();
  const { t, language } = useText();
  const format = timeFormat(timeZone);
  const scope = scene.scope === null ? undefined : tree.byCode.get(scene.scope);
  const filters = Object.values(scene.filters).filter((value) => Array.isArray(value) && value.length > 0);
  const filtered = filters.length + (scene.filters.progress === 'all' ? 0 : 1);
  return [
    `${useWindowName()}　${format.day(window.fromSeconds * 1000)} – ${format.monthDay(window.toSeconds * 1000 - 1)}`,
    scope ? nameIn(language, scope.name) : t('bar.wholeDistrict'),
    filtered > 0 ? t('wall.filtered', { n: filtered }) : t('wall.unfiltered'),
    view ? t('table.rows', { n: formatCount(view.window.totals.total) }) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
