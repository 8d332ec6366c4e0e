import { useMemo } from 'react';
import encodeQR from 'qr';
import { useSheet } from './brief-sheet';

/** An address as a picture for a phone's camera. */
export function QrCode({
  address,
  size,
  label,
}: {
  readonly address: string;
  readonly size: number;
  readonly label: string;
}) {
  const { tokens } = useSheet();
  const cells = useMemo(() => encodeQR(address, 'raw', { ecc: 'low', border: 2 }), [address]);
  const path = cells
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  // Cameras look for dark on light: it keeps its own ground in a dark theme.
  const [ground, ink] = tokens.name === 'dark' ? [tokens.text, tokens.bg] : [tokens.surface, tokens.text];
  return (
    <svg
      width={size}
      height={size}
      viewBox={`0 0 ${cells.length} ${cells.length}`}
      role="img"
      aria-label={label}
      data-code-picture
      shapeRendering="crispEdges"
    >
      <rect width={cells.length} height={cells.length} fill={ground} />
      <path d={path} fill={ink} />
    </svg>
  );
}
