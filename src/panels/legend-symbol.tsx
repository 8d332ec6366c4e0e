import type { LegendSymbol } from '@/layers/legend';
import { WarningSign } from '@/ui/components/warning-chip';
import styles from './legend-symbol.module.css';

const SIZE = 16;

interface SymbolProps {
  readonly symbol: LegendSymbol;
  /** Width and height in pixels. */
  readonly size?: number;
}

/** A layer's sign, drawn as on the map. */
export function Symbol({ symbol, size = SIZE }: SymbolProps) {
  return (
    <svg className={styles['symbol']} width={size} height={size} viewBox="0 0 16 16" aria-hidden>
      <Shape symbol={symbol} />
    </svg>
  );
}

function Shape({ symbol }: { readonly symbol: LegendSymbol }) {
  switch (symbol.kind) {
    case 'ramp':
      return symbol.colors.map((color, i) => (
        <rect
          key={color}
          x={2 + (12 * i) / symbol.colors.length}
          y={2}
          width={12 / symbol.colors.length + 0.2}
          height={12}
          fill={color}
        />
      ));
    case 'fill':
      return (
        <rect x={2} y={2} width={12} height={12} rx={1} fill={symbol.color} stroke={symbol.edge ?? 'none'} />
      );
    case 'hatch':
      return (
        <>
          <rect x={2} y={2} width={12} height={12} fill={symbol.ground} />
          <path
            d={symbol.mirrored ? 'M2 8l6 6M2 2l12 12M8 2l6 6' : 'M2 8 8 2M2 14 14 2M8 14l6-6'}
            stroke={symbol.color}
            strokeWidth={1.4}
          />
          {symbol.edge ? (
            <rect x={2} y={2} width={12} height={12} fill="none" stroke={symbol.edge} strokeWidth={1.2} />
          ) : null}
        </>
      );
    case 'line':
      return (
        <line
          x1={0}
          y1={8}
          x2={16}
          y2={8}
          stroke={symbol.color}
          strokeWidth={Math.min(4, Math.max(1.2, symbol.widthPixels))}
          strokeDasharray={symbol.dash.join(' ')}
        />
      );
    case 'disc':
      return <circle cx={8} cy={8} r={4} fill={symbol.color} stroke={symbol.ring} strokeWidth={1.5} />;
    case 'cross-disc':
      return (
        <>
          <circle cx={8} cy={8} r={4.5} fill={symbol.color} stroke={symbol.ring} strokeWidth={1.5} />
          <path d="m6 6 4 4m0-4-4 4" stroke={symbol.ring} strokeWidth={1.3} />
        </>
      );
    case 'warning':
      return (
        <g transform="translate(8 8) scale(7)">
          <WarningSign level={symbol.level} size={SIZE} />
        </g>
      );
    case 'square':
      return (
        <rect x={4} y={4} width={8} height={8} fill={symbol.color} stroke={symbol.ring} strokeWidth={1.5} />
      );
  }
}
