import { existsSync } from 'node:fs';
import { readDistrict } from '@/contract/district';
import type { District } from '@/domain/district/district';
import type { StudyGround } from '@/studies/study-ground';
import type { StudyFrame } from '@/studies/study';
import type { StudyRows } from '@/studies/study-rows';
import { readSettings } from '#data/service/settings';
import { startService } from '#data/service/start-service';
import { openStore } from '#data/store/open-store';
import { StoreError } from '#data/store/store';
import { findService, operatorHeaders, type RunningService } from '#data/store/access/running-service';
import { ask } from './ask';
import { readGround } from './read-ground';
import { readRows } from './read-rows';

/** A city as studies look at it. */
export interface City {
  readonly district: District;
  readonly ground: StudyGround;
  readonly rows: StudyRows;
  readonly frame: StudyFrame;
}

/** Where a city is read from: a running service, or the folder of a store. */
export type CitySource =
  { readonly kind: 'service'; readonly url: string } | { readonly kind: 'folder'; readonly path: string };

const WINDOW_DAYS = 30;

/**
 * Reads a city through the service's own interface; for a folder that no service has open, one is started for it on a
 * free port of this machine and ended again.
 *
 * @param levelId Level by whose hierarchy regions are read; `null` takes the hierarchy with the most levels.
 * @throws {RangeError} If there is no such folder or level.
 * @throws {StoreError} If the folder's store cannot be opened.
 */
export async function openCity(source: CitySource, levelId: string | null): Promise<City> {
  if (source.kind === 'service') {
    const { dataFolder } = readSettings(process.env);
    return readCity({ url: source.url, headers: await operatorHeaders(dataFolder) }, levelId);
  }
  if (!existsSync(source.path))
    throw new RangeError(`没有文件夹 ${source.path}。 There is no folder ${source.path}.`);
  const settings = { ...readSettings({ GEJU_DATA: source.path }), port: 0, sample: false };
  const opened = await openStore({ dataFolder: source.path, databaseUrl: null, snapshots: false }).catch(
    async (error: unknown) => {
      const service = error instanceof StoreError ? await findService(source.path) : null;
      if (service === null) throw error;
      return service;
    },
  );
  if ('url' in opened) return readCity(opened, levelId);
  try {
    const service = await startService(opened, settings, null);
    try {
      return await readCity({ url: service.url, headers: await operatorHeaders(source.path) }, levelId);
    } finally {
      await service.close();
    }
  } finally {
    await opened.close();
  }
}

async function readCity(root: RunningService, levelId: string | null): Promise<City> {
  const district: District = await ask(root, readDistrict);
  const hierarchyId = hierarchyFor(district, levelId);
  const ground = await readGround(root, district);
  const rows = await readRows(root, district, hierarchyId);
  const asOfSeconds = Math.floor((district.asOf ?? district.incidents.last ?? 0) / 1000);
  const frame: StudyFrame = {
    scopeCode: null,
    levelId: levelId ?? district.hierarchies.find(({ id }) => id === hierarchyId)?.levelIds.at(-1) ?? '',
    window: { fromSeconds: asOfSeconds - WINDOW_DAYS * 86_400, toSeconds: asOfSeconds },
    comparison: null,
    asOfSeconds,
  };
  return { district, ground, rows, frame };
}

function hierarchyFor({ hierarchies, regions }: District, levelId: string | null): string {
  const fitting = hierarchies.filter(({ levelIds }) => levelId === null || levelIds.includes(levelId));
  if (fitting.length === 0)
    throw new RangeError(
      `没有层级 ${levelId}。 There is no level ${levelId}; there are ${[...new Set(hierarchies.flatMap(({ levelIds }) => levelIds))].join(', ')}`,
    );
  const leaves = (id: string) => regions.filter((region) => region.levelId === id).length;
  return fitting.toSorted((a, b) => b.levelIds.length - a.levelIds.length || leaves(b.id) - leaves(a.id))[0]!
    .id;
}
