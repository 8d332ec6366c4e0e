import { listItems } from '@/contract/collections';
import type { District } from '@/domain/district/district';
import { buildZoneOffsets } from '@/domain/time/civil-time';
import { toStudyGround, type StudyGround } from '@/studies/study-ground';
import type { RunningService } from '#data/store/access/running-service';
import { ask } from './ask';

const MARGIN_SECONDS = 800 * 86_400;
const PAGE_LIMIT = '10000';

/** The district as studies know it, boundaries and all. */
export async function readGround(root: RunningService, district: District): Promise<StudyGround> {
  const firstSeconds = Math.floor((district.incidents.first ?? 0) / 1000);
  const lastSeconds = Math.floor((district.incidents.last ?? 0) / 1000);
  return toStudyGround(district, {
    shapes: await readShapes(root),
    offsets: buildZoneOffsets(district.timeZone, firstSeconds - MARGIN_SECONDS, lastSeconds + MARGIN_SECONDS),
    firstSeconds,
    lastSeconds,
  });
}

async function readShapes(root: RunningService): Promise<StudyGround['shapes']> {
  const shapes = new Map<string, readonly (readonly (readonly (readonly number[])[])[])[]>();
  for (let after: string | null = ''; after !== null;) {
    const query: Record<string, string> = { limit: PAGE_LIMIT, ...(after === '' ? {} : { after }) };
    const page: Awaited<ReturnType<typeof readPage>> = await readPage(root, query);
    for (const { geometry, properties } of page.features) {
      const code = properties['code'];
      if (!geometry || typeof code !== 'string') continue;
      const coordinates = geometry.coordinates as never;
      shapes.set(code, geometry.type === 'Polygon' ? [coordinates] : coordinates);
    }
    const next = page.links.find(({ rel }) => rel === 'next')?.href;
    after = next === undefined ? null : new URL(next, root.url).searchParams.get('after');
  }
  return shapes;
}

function readPage(root: RunningService, query: Readonly<Record<string, string>>) {
  return ask(root, listItems, { params: { collectionId: 'regions' }, query });
}
