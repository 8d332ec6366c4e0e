import { parseArgs } from 'node:util';
import { buildDistrict } from '#data/district/build-district';
import { operatorHeaders } from '#data/store/access/running-service';
import { createFeedClient, FeedError } from './feed/feed-client';
import { createFeedCursor } from './feed/feed-cursor';
import { playChanges } from './feed/play-changes';
import { readSettings, SettingsError } from './settings';

const DAY_MILLISECONDS = 86_400_000;
const USAGE = `用法 / Usage: npm run feed -- [--speed N] [--url URL] [--days N]
  --speed N   比实际快多少倍 / how many times faster than life (60)
  --url URL   服务地址 / address of the service (http://127.0.0.1:8080)
  --days N    播放多少天 / how many days to play (1)
  服务设有账号且在其他机器上时，用环境变量 GEJU_TOKEN 给出令牌（npm run account -- token NAME）
  Where the service has accounts and runs elsewhere, set GEJU_TOKEN to a token (npm run account -- token NAME)`;

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        speed: { type: 'string', default: '60' },
        url: { type: 'string', default: `http://127.0.0.1:${readSettings(process.env).port}` },
        days: { type: 'string', default: '1' },
        help: { type: 'boolean', default: false },
      },
    });
    const speed = Number(values.speed);
    const days = Number(values.days);
    if (!(speed > 0)) throw new Error('--speed must be a number above 0');
    if (!Number.isSafeInteger(days) || days < 1) throw new Error('--days must be a whole number from 1');
    return { speed, days, url: values.url.replace(/\/+$/, ''), help: values.help };
  } catch (error) {
    throw error instanceof SettingsError ? error : new FeedError(`${(error as Error).message}\n\n${USAGE}`);
  }
}

/** `npm run feed`: plays the days after the sample's end into a running service, and goes on where it stopped. */
async function main() {
  const { speed, days, url, help } = readArguments();
  if (help) {
    console.log(USAGE);
    return;
  }
  const { dataFolder } = readSettings(process.env);
  const client = createFeedClient({ url, headers: await operatorHeaders(dataFolder) });
  const sample = await client.readSample();
  const cursor = createFeedCursor(dataFolder, sample);
  const begin = (await cursor.read()) ?? Math.max(sample.endsAt, sample.asOf);
  console.log('正在生成示范区…… Making the sample district …');
  const district = buildDistrict(sample);
  const firstDay = Math.floor((begin - sample.endsAt) / DAY_MILLISECONDS);
  const lastDay = firstDay + days;
  const end = sample.endsAt + lastDay * DAY_MILLISECONDS;
  const changes = Array.from({ length: lastDay - firstDay }, (_, i) => district.nextDay(firstDay + i))
    .flat()
    .filter(({ at }) => at > begin && at <= end);
  const stopped = new AbortController();
  process.once('SIGINT', () => stopped.abort());
  process.once('SIGTERM', () => stopped.abort());
  const said = (text: string) => console.log(text);
  await playChanges({ changes, begin, end, speed, client, cursor, signal: stopped.signal, say: said });
}

main().catch((error: unknown) => {
  console.error(error instanceof FeedError || error instanceof SettingsError ? error.message : error);
  process.exitCode = 1;
});
