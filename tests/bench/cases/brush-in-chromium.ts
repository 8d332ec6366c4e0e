import { atMost, quantile, timesFaster, type BenchCase, type BenchRow } from '../bench-case';
import { openBenchPage } from '../open-bench-page';
import { timeBrush, type StepTimes } from '../time-brush';

const SIZES = [
  { width: 800, height: 600 },
  { width: 1920, height: 1080 },
] as const;
const PEER = 'crossfilter2 + HeatmapLayer';

/** A brush of 30 days dragged over a real map: the engine in its worker and the product's density layer, against
 * crossfilter2 and deck.gl's HeatmapLayer. */
export const bench: BenchCase = {
  id: 'brush-in-chromium',
  run: async (say) => {
    const page = await openBenchPage();
    try {
      const rows: BenchRow[] = [];
      for (const size of SIZES) {
        const geju = await timeBrush(page, { ...size, side: 'Geju', rows: 1_000_000 }, say);
        const peer = await timeBrush(page, { ...size, side: 'Peer', rows: 1_000_000 }, say);
        if (peer.totals.some((total, step) => total !== geju.totals[step])) {
          throw new Error('The engine and crossfilter2 tell different totals.');
        }
        rows.push(...compare(geju, peer, `${size.width}×${size.height}`));
      }
      return rows;
    } finally {
      await page.close();
    }
  },
};

function compare(geju: StepTimes, peer: StepTimes, size: string): BenchRow[] {
  const drawn = [quantile(geju.wall, 0.5), quantile(peer.wall, 0.5)] as const;
  const slow = [quantile(geju.busy, 0.95), quantile(peer.busy, 0.95)] as const;
  return [
    {
      what: `brush at 1 M, ${size}: until drawn, median`,
      unit: 'ms',
      geju: drawn[0],
      peer: { name: PEER, value: drawn[1] },
      bar: timesFaster(10, drawn[0], drawn[1]),
    },
    {
      what: `brush at 1 M, ${size}: main thread, p95`,
      unit: 'ms',
      geju: slow[0],
      peer: { name: PEER, value: slow[1] },
      bar: atMost(16, slow[0], 'ms'),
    },
    {
      what: `brush at 1 M, ${size}: main thread, median`,
      unit: 'ms',
      geju: quantile(geju.busy, 0.5),
      peer: { name: PEER, value: quantile(peer.busy, 0.5) },
      bar: null,
    },
  ];
}
