import { parseArgs } from 'node:util';
import { readSettings, SettingsError } from '#data/service/settings';
import { isEmptyStore } from '#data/store/is-empty-store';
import { openStore } from '#data/store/open-store';
import { StoreError } from '#data/store/store';
import { DEFAULT_INCIDENTS, DEFAULT_SEED, seedSample } from './seed-sample';
import { createSeedReporter } from './seed-reporter';

const USAGE = `用法 / Usage: npm run sample -- [--seed N] [--incidents N] [--reset]
  --seed N        同一种子生成同一示范区 / the same seed makes the same district (${DEFAULT_SEED})
  --incidents N   事件数量 / number of incidents (${DEFAULT_INCIDENTS})
  --reset         先清空已有数据 / take out what is stored first`;

/** Arguments that do not make sense. */
class UsageError extends Error {}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        seed: { type: 'string', default: String(DEFAULT_SEED) },
        incidents: { type: 'string', default: String(DEFAULT_INCIDENTS) },
        reset: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    return {
      help: values.help,
      reset: values.reset,
      seed: wholeNumber('--seed', values.seed, 0),
      incidents: wholeNumber('--incidents', values.incidents, 1000),
    };
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function wholeNumber(name: string, text: string, least: number): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < least)
    throw new Error(`${name} must be a whole number from ${least}`);
  return number;
}

async function main() {
  const { help, reset, seed, incidents } = readArguments();
  if (help) {
    console.log(USAGE);
    return;
  }
  const store = await openStore(readSettings(process.env));
  try {
    if (!reset && !(await isEmptyStore(store))) {
      throw new StoreError({
        zh: '数据目录已有数据。若要用示范区替换，请加 --reset（原有数据会被清空）。',
        en: 'The store holds data already. Add --reset to replace them by the sample district; they will be gone.',
      });
    }
    const report = createSeedReporter();
    await seedSample(store, { seed, incidents, endsAt: Date.now(), onProgress: report.progress });
    report.done();
  } finally {
    await store.close();
  }
}

main().catch((error: unknown) => {
  if (error instanceof UsageError) console.error(`${error.message}\n\n${USAGE}`);
  else if (error instanceof StoreError) console.error(`${error.zh}\n${error.message}`);
  else if (error instanceof SettingsError) console.error(error.message);
  else console.error(error);
  process.exitCode = 1;
});
