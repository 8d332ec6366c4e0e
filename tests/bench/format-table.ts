import type { BenchRow } from './bench-case';

const HEADINGS = ['what', 'Geju', 'peer', 'ratio', 'bar', 'ok'];

/** The rows as a table of plain text. The ratio says how many times more the peer takes. */
export function formatTable(rows: readonly BenchRow[]): string {
  const lines = [HEADINGS, ...rows.map(toCells)];
  const widths = HEADINGS.map((_, column) => Math.max(...lines.map((cells) => cells[column]!.length)));
  const toLine = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell + ' '.repeat(widths[column]! - cell.length))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  const [head, ...body] = lines.map(toLine);
  return [head, rule, ...body].join('\n');
}

function toCells({ what, unit, geju, peer, bar }: BenchRow): string[] {
  return [
    what,
    `${formatValue(geju)} ${unit}`,
    peer ? `${formatValue(peer.value)} ${unit} ${peer.name}` : '',
    peer ? `${formatValue(peer.value / geju)} ×` : '',
    bar?.text ?? '',
    bar === null ? '' : bar.isMet ? 'yes' : 'NO',
  ];
}

function formatValue(value: number): string {
  if (value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
