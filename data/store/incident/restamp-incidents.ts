import { INCIDENT_FLAGS } from '@/domain/incident/vocabularies';
import { toHierarchies, type RegionCode, type RegionHierarchy } from '@/domain/region/region';
import { CopyEncoder } from '../copy/copy-encoder';
import { createCopyDecoder, type CopyRow } from '../copy/copy-decoder';
import { readLevels, readRegions } from '../district/read-dictionaries';
import { readRegionStamper } from '../region/read-stamper';
import type { RegionStamper } from '../region/region-stamper';
import type { Queries } from '../store';

const BATCH_IDS = 50_000;

interface Stamping {
  readonly stamper: RegionStamper;
  readonly hierarchies: readonly RegionHierarchy[];
  readonly levelOf: ReadonlyMap<string, string>;
  readonly keepIncidents: RestampSpan['keepIncidents'];
}

export interface RestampSpan {
  /** Ids from `from` (0) up to, but not, `below`. */
  readonly from?: number;
  readonly below: number;
  /** Told the query that gives the ids of incidents about to be changed. */
  readonly keepIncidents: ((ids: string) => Promise<void>) | null;
}

/**
 * Stamps incidents anew, after the regions have changed: by their place, or, where they have none, with the codes they
 * had as far as those regions still exist.
 *
 * @returns Whether any incident changed.
 */
export async function restampIncidents(queries: Queries, span: RestampSpan): Promise<boolean> {
  const stamping: Stamping = {
    stamper: await readRegionStamper(queries),
    hierarchies: toHierarchies(await readLevels(queries)),
    levelOf: new Map((await readRegions(queries)).map(({ code, levelId }) => [code, levelId])),
    keepIncidents: span.keepIncidents,
  };
  await queries.query(
    'CREATE TEMP TABLE incident_restamp (id integer PRIMARY KEY, region_codes text[], flags smallint) ON COMMIT DROP',
  );
  let changed = false;
  for (let from = span.from ?? 0; from < span.below; from += BATCH_IDS) {
    const to = Math.min(from + BATCH_IDS, span.below);
    changed = (await restampRange(queries, stamping, from, to)) || changed;
  }
  return changed;
}

async function restampRange(
  queries: Queries,
  stamping: Stamping,
  from: number,
  to: number,
): Promise<boolean> {
  const encoder = new CopyEncoder();
  let changed = 0;
  const decoder = createCopyDecoder(5, (row) => {
    const stamped = restamp(row, stamping);
    if (!stamped) return;
    changed++;
    encoder.startRow(3);
    encoder.int32(row.int32(0));
    encoder.texts(stamped.regionCodes);
    encoder.int16(stamped.flags);
  });
  const chunks = queries.copyOut(
    `COPY (SELECT id, longitude, latitude, region_codes, flags FROM incident WHERE id >= ${from} AND id < ${to})
     TO STDOUT WITH (FORMAT binary)`,
  );
  for await (const chunk of chunks) decoder.push(chunk);
  if (changed === 0) return false;
  await queries.copyIn('COPY incident_restamp FROM STDIN WITH (FORMAT binary)', [encoder.finish()]);
  await stamping.keepIncidents?.('SELECT id FROM incident_restamp');
  await queries.query(
    `UPDATE incident SET region_codes = stamped.region_codes, region_code = stamped.region_codes[1],
       flags = stamped.flags, version = incident.version + 1
     FROM incident_restamp stamped WHERE incident.id = stamped.id`,
  );
  await queries.query('TRUNCATE incident_restamp');
  return true;
}

/** New codes and flags of a row; `null` where nothing changes. */
function restamp(row: CopyRow, { stamper, hierarchies, levelOf }: Stamping) {
  const isPlaced = !row.isNull(1);
  const before = row.texts(3) as (RegionCode | null)[];
  const regionCodes = isPlaced
    ? stamper.stamp(row.float64(1), row.float64(2))
    : hierarchies.map(
        ({ levelIds }) =>
          before.find((code) => code !== null && levelIds.includes(levelOf.get(code) ?? '')) ?? null,
      );
  const isOutside = isPlaced && regionCodes.every((code) => code === null);
  const flagsBefore = row.int16(4);
  const flags = isOutside ? flagsBefore | INCIDENT_FLAGS.outside : flagsBefore & ~INCIDENT_FLAGS.outside;
  const isSame =
    flags === flagsBefore &&
    before.length === regionCodes.length &&
    before.every((code, i) => code === regionCodes[i]);
  return isSame ? null : { regionCodes, flags };
}
