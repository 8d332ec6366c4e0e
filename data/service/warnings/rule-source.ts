import type { CountedGroups, CountedIncidents } from '@/analysis/warning-rules/count-history';
import type { FeaturePlaces } from '@/analysis/warning-rules/judge-features';
import type { District } from '@/domain/district/district';
import type { StoredFeature } from '#data/store/collection/page';
import { readAllItems } from '#data/store/collection/read-items';
import { countIncidents, readCounted, readGrouped, type CountedSpan } from '#data/store/warning/read-counted';
import { maskFeature } from '../collections/masked-feature';
import type { ServiceContext } from '../service-context';

/** Where rules read what they judge. */
export interface RuleSource {
  readonly counted: (span: CountedSpan) => Promise<CountedIncidents>;
  /** The same span by place and class, counted by the database. */
  readonly grouped: (span: CountedSpan) => Promise<CountedGroups>;
  readonly count: (span: Pick<CountedSpan, 'fromSeconds' | 'toSeconds'>) => Promise<number>;
  /** Features as rules may see them; `null` where there is no such collection. */
  readonly features: (collectionId: string) => Promise<readonly StoredFeature[] | null>;
  readonly places: (district: District, districtVersion: number) => Promise<FeaturePlaces>;
}

/** What is stored. */
export function storedRuleSource({
  store,
  rulesFor,
}: Pick<ServiceContext, 'store' | 'rulesFor'>): RuleSource {
  return {
    counted: (span) => readCounted(store, span),
    grouped: (span) => readGrouped(store, span),
    count: (span) => countIncidents(store, span),
    features: async (collectionId) => {
      const known = await store.query('SELECT 1 FROM collection WHERE id = $1', [collectionId]);
      if (known.length === 0) return null;
      return (await readAllItems(store, collectionId)).map(maskFeature);
    },
    places: async ({ regions }, districtVersion) => {
      const { stamper } = await rulesFor(store, districtVersion);
      const byCode = new Map<string, District['regions'][number]>(
        regions.map((region) => [region.code, region]),
      );
      return {
        regionAt: (longitude, latitude) =>
          stamper.stamp(longitude, latitude).find((code) => code !== null) ?? null,
        regionOf: (code) => byCode.get(code) ?? null,
      };
    },
  };
}
