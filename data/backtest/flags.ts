import { parseArgs } from 'node:util';
import type { CitySource } from './open-city';

/** What the command line asks for. */
export interface BackTestCommand {
  readonly source: CitySource;
  readonly levelId: string | null;
  readonly categories: readonly string[];
  readonly train: 'citizen' | 'all';
  readonly unit: 'auto' | 'regions' | 'fishnet';
  readonly help: boolean;
}

/** Flags that make no sense. */
export class FlagsError extends Error {}

export const HELP = `npm run backtest -- --data FOLDER | --url URL [options]

回测一座城市的预测：逐序列对季节朴素法，风险格对“沿用上一季度”。
Back-tests the forecasts of a city: each series against the seasonal naive forecast, cells at risk against "same cells as
last quarter".

  --data FOLDER      存储文件夹（没有服务占用时临时启动） folder of a store; a service is started for it where none runs
  --url URL          运行中的服务 a running service, such as http://127.0.0.1:8080
  --level ID         按此层级所在的体系分区 regions along the hierarchy of this level
  --category CODE    只看此类别（可重复） this class alone; may be repeated
  --train citizen|all  风险学习来源，默认 citizen what risk is learned from
  --unit auto|regions|fishnet  风险单元，默认 auto cells of risk
`;

const TRAINS = ['citizen', 'all'] as const;
const UNITS = ['auto', 'regions', 'fishnet'] as const;

/** @throws {FlagsError} With a sentence on what makes no sense. */
export function parseFlags(args: readonly string[]): BackTestCommand {
  const values = readValues(args);
  const source = toSource(values.data, values.url);
  const help = values.help ?? false;
  if (!source && !help)
    throw new FlagsError('请给出 --data FOLDER 或 --url URL 之一。 Give one of --data FOLDER and --url URL.');
  return {
    source: source ?? { kind: 'folder', path: '.geju' },
    levelId: values.level ?? null,
    categories: values.category ?? [],
    train: oneOf('--train', TRAINS, values.train ?? 'citizen'),
    unit: oneOf('--unit', UNITS, values.unit ?? 'auto'),
    help,
  };
}

function readValues(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        data: { type: 'string' },
        url: { type: 'string' },
        level: { type: 'string' },
        category: { type: 'string', multiple: true },
        train: { type: 'string' },
        unit: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    throw new FlagsError((error as Error).message);
  }
}

function toSource(folder: string | undefined, url: string | undefined): CitySource | null {
  if (folder !== undefined && url !== undefined)
    throw new FlagsError('--data 与 --url 只能给一个。 Give only one of --data and --url.');
  if (url !== undefined) return { kind: 'service', url };
  return folder === undefined ? null : { kind: 'folder', path: folder };
}

function oneOf<Word extends string>(flag: string, words: readonly Word[], given: string): Word {
  const found = words.find((word) => word === given);
  if (found === undefined) throw new FlagsError(`${flag} ${given}: 应为 must be one of ${words.join(', ')}`);
  return found;
}
