import { study as forecast } from '@/studies/forecast/index';
import { study as risk } from '@/studies/risk/index';
import { SettingsError } from '#data/service/settings';
import { StoreError } from '#data/store/store';
import { ServiceFault } from './ask';
import { FlagsError, HELP, parseFlags } from './flags';
import { keepCategories } from './keep-categories';
import { openCity } from './open-city';
import { forecastLines, riskLines } from './report-lines';

const EXIT = { failed: 1, usage: 64 } as const;

/** `npm run backtest`: the very studies of the trend map over a whole city, with their scores as text. */
async function main(): Promise<void> {
  const { source, levelId, categories, train, unit, help } = parseFlags(process.argv.slice(2));
  if (help) {
    console.log(HELP);
    return;
  }
  const city = await openCity(source, levelId);
  const { ground, frame, district } = city;
  const rows = keepCategories(city.rows, ground.categories, categories);
  const input = { ground, rows, frame };
  console.log(
    `${district.name.zh} ${district.name.en}  incidents ${rows.count}  hierarchy ${rows.hierarchyId}`,
  );
  const told = tellProgress();
  const forecasts = forecast.run(input, {}, told('forecast'));
  process.stderr.write(CLEAR);
  console.log(forecastLines(forecasts).join('\n'));
  const risks = risk.run(input, { train, unit }, told('risk'));
  process.stderr.write(CLEAR);
  console.log(riskLines(risks).join('\n'));
}

const CLEAR = process.stderr.isTTY ? '\r\u001b[K' : '';

/** Progress on the terminal; none where errors go to a file. */
function tellProgress() {
  return (what: string) => ({
    onProgress: (fraction: number) => {
      if (process.stderr.isTTY) process.stderr.write(`\r${what} ${Math.round(100 * fraction)} %`);
    },
  });
}

main().catch((error: unknown) => {
  process.exitCode = error instanceof FlagsError ? EXIT.usage : EXIT.failed;
  if (error instanceof StoreError) console.error(`${error.zh}\n${error.message}`);
  else if (
    error instanceof FlagsError ||
    error instanceof ServiceFault ||
    error instanceof SettingsError ||
    error instanceof RangeError
  )
    console.error(error.message);
  else console.error(error);
});
