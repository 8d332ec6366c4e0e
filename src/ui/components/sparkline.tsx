import styles from './sparkline.module.css';

interface SparklineProps {
  /** Oldest first; NaN breaks the line. */
  readonly values: ArrayLike<number>;
  readonly width?: number;
  readonly height?: number;
}

const MARGIN = 2.5;

/** A line without axes whose last point is marked; for the eye only, its message stands beside it in words. */
export function Sparkline({ values, width = 72, height = 18 }: SparklineProps) {
  const known = Array.from(values).filter(Number.isFinite);
  const [least, most] = [Math.min(0, ...known), Math.max(1, ...known)];
  const x = (i: number) => MARGIN + (i / Math.max(1, values.length - 1)) * (width - 2 * MARGIN);
  const y = (value: number) =>
    height - MARGIN - ((value - least) / (most - least || 1)) * (height - 2 * MARGIN);
  let path = '';
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!Number.isFinite(value)) continue;
    const starts = i === 0 || !Number.isFinite(values[i - 1]!);
    path += `${starts ? 'M' : 'L'}${x(i).toFixed(1)} ${y(value).toFixed(1)}`;
  }
  const last = values[values.length - 1];
  return (
    <svg
      className={styles['spark']}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden
    >
      <path d={path} />
      {last !== undefined && Number.isFinite(last) ? (
        <circle cx={x(values.length - 1)} cy={y(last)} r={2} />
      ) : null}
    </svg>
  );
}
