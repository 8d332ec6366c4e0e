import type { Map as MapLibreMap } from 'maplibre-gl';
import type { LonLat } from '@/domain/geo/geodesic';
import { useMapState } from '../controls/use-map-state';
import styles from './map-tools.module.css';

interface GroundSketchProps {
  readonly map: MapLibreMap;
  readonly points: readonly LonLat[];
  readonly isRing: boolean;
  /** Beside each corner; an empty one is left out. */
  readonly labels?: readonly string[];
  /** A cross in the middle, where keys point. */
  readonly hasCross: boolean;
}

/** Lines and corners over the map, kept in place while it moves. */
export function GroundSketch({ map, points, isRing, labels = [], hasCross }: GroundSketchProps) {
  const pixels = useMapState(map, (current) =>
    points
      .map((point) => current.project([point[0], point[1]]))
      .map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`)
      .join(' '),
  );
  const corners = pixels === '' ? [] : pixels.split(' ').map((pair) => pair.split(',').map(Number));
  const Shape = isRing && points.length > 2 ? 'polygon' : 'polyline';
  return (
    <svg className={styles['sketch']} aria-hidden>
      <Shape className={isRing ? styles['ring'] : styles['line']} points={pixels} />
      {corners.map(([x, y], i) => (
        // Corners have no name but their place in the line.
        <g key={i}>
          <circle className={styles['corner']} cx={x} cy={y} r={4} />
          {labels[i] ? (
            <text className={styles['label']} x={x! + 8} y={y! - 8}>
              {labels[i]}
            </text>
          ) : null}
        </g>
      ))}
      {hasCross ? <path className={styles['cross']} d="M-10 0h20M0 -10v20" /> : null}
    </svg>
  );
}
