import { sparkPoints } from './spark-points';
import styles from './z-sparkline.module.css';

const WIDTH = 104;
const HEIGHT = 22;

interface ZSparklineProps {
  /** Gi* by week, oldest first. */
  readonly z: Float32Array;
  /** 1 significantly hot, -1 significantly cold, 0 neither. */
  readonly states: Int8Array;
  readonly label: string;
}

/** z-scores week by week about a line at 0; weeks that stand out carry a tick above (hot) or below (cold). */
export function ZSparkline({ z, states, label }: ZSparklineProps) {
  const { points, zeroY, ticks } = sparkPoints(z, states, { width: WIDTH, height: HEIGHT });
  const last = points.at(-1);
  return (
    <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <line className={styles['zero']} x1={0} x2={WIDTH} y1={zeroY} y2={zeroY} />
      {ticks.map(({ x, width, side }) => (
        <rect
          key={`${side}${x}`}
          className={styles['tick']}
          x={x}
          y={side === 'hot' ? 0 : HEIGHT - 3}
          width={width}
          height={3}
        />
      ))}
      <polyline className={styles['line']} points={points.map(([x, y]) => `${x},${y}`).join(' ')} />
      {last ? <circle className={styles['last']} cx={last[0]} cy={last[1]} r={2} /> : null}
    </svg>
  );
}
