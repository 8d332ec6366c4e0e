import { atMost, quantile, type BenchCase, type BenchRow } from '../bench-case';
import { openBenchPage } from '../open-bench-page';
import { timeBrush, type StepTimes } from '../time-brush';

const SIZE = { width: 800, height: 600 } as const;

/** The same brush at ten million incidents against one million. */
export const bench: BenchCase = {
  id: 'brush-growth-in-chromium',
  run: async (say) => {
    const page = await openBenchPage();
    try {
      const small = await timeBrush(page, { ...SIZE, side: 'Geju', rows: 1_000_000 }, say);
      const large = await timeBrush(page, { ...SIZE, side: 'Geju', rows: 10_000_000 }, say);
      return growth(small, large);
    } finally {
      await page.close();
    }
  },
};

function growth(small: StepTimes, large: StepTimes): BenchRow[] {
  const [at1, at10] = [quantile(small.busy, 0.5), quantile(large.busy, 0.5)];
  return [
    {
      what: 'brush at 10 M against 1 M: main thread, median',
      unit: '×',
      geju: at10 / at1,
      peer: null,
      bar: atMost(1.5, at10 / at1, '×'),
    },
    {
      what: 'brush at 10 M: until drawn, median',
      unit: 'ms',
      geju: quantile(large.wall, 0.5),
      peer: null,
      bar: null,
    },
  ];
}
