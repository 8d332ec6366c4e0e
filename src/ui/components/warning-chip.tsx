import { useText } from '../text/use-text';
import { WARNING_SHAPES } from '../warning-shapes';
import type { WarningLevel } from '../warning-shapes';

interface WarningChipProps {
  readonly level: WarningLevel;
  /** Width and height: 16, 22 or 30 pixels on a desk, a CSS length on a wall. */
  readonly size?: number | string;
}

/** Edges of signs sized by a length are drawn for about so many pixels. */
const USUAL_PIXELS = 24;

/** The sign of a warning level: shape, numeral and color together. */
export function WarningChip({ level, size = 22 }: WarningChipProps) {
  const { t } = useText();
  return (
    <svg
      viewBox="-1.12 -1.12 2.24 2.24"
      role="img"
      aria-label={t(`warning.${level}`)}
      style={{ flex: 'none', width: size, height: size }}
    >
      <WarningSign level={level} size={typeof size === 'number' ? size : USUAL_PIXELS} />
    </svg>
  );
}

/** The sign alone, in a square from -1 to 1. */
export function WarningSign({ level, size }: { readonly level: WarningLevel; readonly size: number }) {
  const { corners, radius, numeral, numeralY } = WARNING_SHAPES[level];
  const paint = {
    fill: `var(--w${level})`,
    stroke: `var(--w${level}-line)`,
    strokeWidth: (1.2 * 2.24) / size,
    strokeLinejoin: 'round' as const,
  };
  return (
    <>
      {corners ? <polygon points={corners.join(' ')} {...paint} /> : <circle r={radius} {...paint} />}
      <text
        y={numeralY}
        textAnchor="middle"
        dominantBaseline="central"
        fontSize={numeral.length > 2 ? 0.82 : 0.9}
        fontWeight={700}
        fill={`var(--w${level}-on)`}
      >
        {numeral}
      </text>
    </>
  );
}
