import { randomUUID } from 'node:crypto';
import { networkInterfaces } from 'node:os';
import { DEFAULT_INCIDENTS, DEFAULT_SEED, seedSample } from '#data/district/seed-sample';
import { createSeedReporter } from '#data/district/seed-reporter';
import { isEmptyStore } from '#data/store/is-empty-store';
import { openStore } from '#data/store/open-store';
import { StoreError, type Store } from '#data/store/store';
import { buildSite } from './build-site';
import { endGracefully } from './end-gracefully';
import { checkAddress } from './listen';
import { readSettings, SettingsError, type Settings } from './settings';
import { startService, type Service } from './start-service';

/** `npm start`: builds the web app if needed, opens the store, fills an empty one with the sample, and serves. */
async function main() {
  const settings = readSettings(process.env);
  const store = await openStore(settings);
  const ending = endGracefully([() => store.close()]);
  for (const { zh, en } of store.notices) console.warn(`${zh}\n${en}`);
  try {
    await checkAddress(settings);
    const siteFolder = await buildSite();
    await seedIfEmpty(store, settings);
    const service = await startService(store, settings, siteFolder);
    ending.first(() => service.close());
    prepareMonths(service);
    sayWhere(service, settings, store);
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function seedIfEmpty(store: Store, { sample }: Settings) {
  if (!sample || !(await isEmptyStore(store))) return;
  console.log('首次启动：生成虚构的示范区…… First start: making the invented sample district …');
  const report = createSeedReporter();
  await seedSample(store, {
    seed: DEFAULT_SEED,
    incidents: DEFAULT_INCIDENTS,
    endsAt: Date.now(),
    onProgress: report.progress,
  });
  report.done();
}

/** Makes the months' files before anybody asks, newest first. */
function prepareMonths({ context }: Service) {
  const prepare = async () => {
    const { months } = await context.months.read();
    for (const files of [context.monthFiles, context.orderFiles])
      for (const { month } of months.toReversed()) await files.open(month);
  };
  prepare().catch((error: unknown) => console.error('months could not be prepared:', error));
}

function logFailure(what: string, error: unknown) {
  console.error(new Date().toISOString(), `${what}, trace ${randomUUID()}`, error);
}

function sayWhere({ url }: Service, { host, dataFolder, databaseUrl }: Settings, store: Store) {
  const data = store.kind === 'embedded' ? dataFolder : new URL(databaseUrl!).host;
  const others = EVERY_ADDRESS.has(host)
    ? ownAddresses().map((address) => `http://${address}:${new URL(url).port}`)
    : [];
  const urls = others.length > 0 ? others : [url];
  console.log(`\n格局 Geju 已启动 is running: ${urls.join('  ')}\n数据 data: ${data}   停止 stop: Ctrl-C`);
  if (!LOOPBACK.has(host)) {
    console.log('注意：其他机器可以访问本服务。 Mind: other machines can reach this service.');
  }
}

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);
const EVERY_ADDRESS = new Set(['0.0.0.0', '::']);

function ownAddresses(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return all.filter(({ family }) => family === 'IPv4').map(({ address }) => address);
}

process.on('unhandledRejection', (error) => logFailure('unhandled rejection', error));
process.on('uncaughtException', (error) => {
  logFailure('uncaught exception', error);
  process.exit(1);
});
main().catch((error: unknown) => {
  if (error instanceof StoreError) console.error(`${error.zh}\n${error.message}`);
  else if (error instanceof SettingsError) console.error(error.message);
  else console.error(error);
  process.exit(1);
});
