import {
  CircleDashed,
  Columns2,
  Crosshair,
  Lasso,
  MapPinPen,
  Minus,
  Navigation2,
  Plus,
  Ruler,
  SplitSquareHorizontal,
  X,
} from 'lucide-react';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { IconButton } from '@/ui/components/button';
import { useText } from '@/ui/text/use-text';
import { easeMilliseconds } from '../camera/camera';
import styles from './map-controls.module.css';
import type { MapTool } from '../tools/map-tool';
import { useMapState } from './use-map-state';

interface MapControlsProps {
  readonly map: MapLibreMap;
  readonly inset: { readonly top: number; readonly right: number };
  readonly tool: MapTool | null;
  readonly hasLasso: boolean;
  readonly isComparing: boolean;
  /** A tool is taken up, or laid down where it is in hand already. */
  readonly onTool: (tool: MapTool | null) => void;
  readonly onClearLasso: () => void;
  readonly onToggleCompare: (() => void) | undefined;
  readonly onToggleBeside: (() => void) | undefined;
  readonly onFitScope: (() => void) | undefined;
}

const TOOLS = [
  { tool: 'lasso', label: 'map.lasso', icon: Lasso },
  { tool: 'buffer', label: 'mapTools.buffer', icon: CircleDashed },
  { tool: 'measure', label: 'mapTools.measure', icon: Ruler },
  { tool: 'note', label: 'mapTools.note', icon: MapPinPen },
] as const;

/** What can be done to the map without a pointer that drags: every gesture has its button. */
export function MapControls(props: MapControlsProps) {
  const { map, inset, hasLasso, isComparing } = props;
  const { t } = useText();
  const bearing = useMapState(map, (current) => Math.round(current.getBearing()));
  const duration = easeMilliseconds();
  return (
    <div className={styles['stack']} style={{ top: 16 + inset.top, right: 16 + inset.right }}>
      <div className={styles['group']} role="group" aria-label={t('map.label')}>
        <IconButton label={t('map.zoomIn')} onClick={() => map.zoomIn({ duration })}>
          <Plus aria-hidden />
        </IconButton>
        <IconButton label={t('map.zoomOut')} onClick={() => map.zoomOut({ duration })}>
          <Minus aria-hidden />
        </IconButton>
        <IconButton label={t('map.north')} onClick={() => map.easeTo({ bearing: 0, pitch: 0, duration })}>
          <Navigation2 aria-hidden style={{ transform: `rotate(${-bearing}deg)` }} />
        </IconButton>
      </div>
      <div className={styles['group']} role="group" aria-label={t('map.tools')}>
        {TOOLS.map(({ tool, label, icon: Icon }) => (
          <IconButton
            key={tool}
            label={t(label)}
            pressed={props.tool === tool}
            data-testid={`map-${tool}`}
            onClick={() => props.onTool(props.tool === tool ? null : tool)}
          >
            <Icon aria-hidden />
          </IconButton>
        ))}
        {hasLasso ? (
          <IconButton label={t('map.lassoClear')} onClick={props.onClearLasso}>
            <X aria-hidden />
          </IconButton>
        ) : null}
        {props.onToggleCompare ? (
          <IconButton label={t('map.swipe')} pressed={isComparing} onClick={props.onToggleCompare}>
            <SplitSquareHorizontal aria-hidden />
          </IconButton>
        ) : null}
        {props.onToggleBeside ? (
          <IconButton label={t('beside.title')} data-testid="map-beside" onClick={props.onToggleBeside}>
            <Columns2 aria-hidden />
          </IconButton>
        ) : null}
        {props.onFitScope ? (
          <IconButton label={t('map.fit')} onClick={props.onFitScope}>
            <Crosshair aria-hidden />
          </IconButton>
        ) : null}
      </div>
    </div>
  );
}
