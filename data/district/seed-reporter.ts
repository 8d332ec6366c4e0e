import type { SeedProgress } from './seed-sample';

const WORDS: Readonly<Record<SeedProgress['step'], string>> = {
  geography: '地理与人 geography and people',
  dictionaries: '区划与字典 regions and dictionaries',
  collections: '摄像机、巡查等 cameras, patrols and more',
  basemap: '底图 base map',
  incidents: '事件 incidents',
};

/** Shows on the terminal how far the seeding is: one line that is written over, or a line a step in a log. */
export function createSeedReporter(stream: NodeJS.WriteStream = process.stdout) {
  const started = performance.now();
  let lastStep: SeedProgress['step'] | null = null;
  const seconds = () => `${((performance.now() - started) / 1000).toFixed(1)} s`;
  return {
    progress: ({ step, fraction }: SeedProgress) => {
      const text = `示范区 sample district ${String(Math.round(fraction * 100)).padStart(3)} %  ${WORDS[step]}`;
      if (stream.isTTY) stream.write(`\r\u001b[2K${text}`);
      else if (step !== lastStep) stream.write(`${text}\n`);
      lastStep = step;
    },
    done: () =>
      stream.write(`${stream.isTTY ? '\r\u001b[2K' : ''}示范区已就绪 sample district ready: ${seconds()}\n`),
  };
}
