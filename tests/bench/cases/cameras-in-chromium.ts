import { quantile, type BenchCase } from '../bench-case';
import { openBenchPage, type OpenedPage } from '../open-bench-page';

const CAMERAS = 20_000;
const SIZE = { width: 1280, height: 800 };
const STEPS = 40;
const PEER = 'a sign for every camera';

interface Times {
  readonly load: number;
  readonly frames: readonly number[];
}

/** Very many cameras on the map, drawn in software: the product's clusters against all signs at once. */
export const bench: BenchCase = {
  id: 'cameras-in-chromium',
  run: async (say) => {
    const opened = await openBenchPage();
    try {
      say('clusters');
      const geju = await timeCameras(opened, false);
      say('all signs');
      const peer = await timeCameras(opened, true);
      const [frame, plain] = [quantile(geju.frames, 0.5), quantile(peer.frames, 0.5)];
      return [
        {
          what: `${CAMERAS.toLocaleString('en')} cameras: until drawn`,
          unit: 'ms',
          geju: geju.load,
          peer: { name: PEER, value: peer.load },
          bar: null,
        },
        {
          what: `${CAMERAS.toLocaleString('en')} cameras: a frame of a pan, median`,
          unit: 'ms',
          geju: frame,
          peer: { name: PEER, value: plain },
          bar: { text: '≤ the signs’', isMet: frame <= plain },
        },
        {
          what: `${CAMERAS.toLocaleString('en')} cameras: a frame of a pan, p95`,
          unit: 'ms',
          geju: quantile(geju.frames, 0.95),
          peer: { name: PEER, value: quantile(peer.frames, 0.95) },
          bar: null,
        },
      ];
    } finally {
      await opened.close();
    }
  },
};

async function timeCameras({ newPage }: OpenedPage, isPlain: boolean): Promise<Times> {
  const page = await newPage(SIZE);
  try {
    return await page.evaluate(
      async ({ cameras, steps, plain }) => {
        const { loadCameras, panCameras } = window.benchPage!;
        const load = await loadCameras(cameras, plain);
        const frames: number[] = [];
        for (let step = 0; step < steps; step++) {
          const started = performance.now();
          await panCameras(step);
          frames.push(performance.now() - started);
        }
        return { load, frames };
      },
      { cameras: CAMERAS, steps: STEPS, plain: isPlain },
    );
  } finally {
    await page.close();
  }
}
