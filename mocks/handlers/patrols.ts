import type { Feature, Geometry } from 'geojson';
import { readPatrolRound, readPatrols } from '@/contract/patrols';
import { CLOSED_STATES } from '@/domain/incident/vocabularies';
import type { PatrolSource } from '#data/service/patrols/patrol-source';
import { readPatrolReport, readRoundPath } from '#data/service/patrols/read-patrol-report';
import { contractHandler, MockProblem } from '../contract-handler';
import type { MemoryDistrict } from '../memory-district';

/** A day of the sample's patrols, judged by the same code as the service's. */
export const patrolHandlers = (memory: MemoryDistrict) => {
  const source = memoryPatrolSource(memory);
  return [
    contractHandler(readPatrols, async ({ query }) => {
      const report = await readPatrolReport(source, memory.district(), query.day);
      if (!report) throw new MockProblem(404, 'not-found', 'There are no patrol tracks.');
      return report;
    }),
    contractHandler(readPatrolRound, async ({ params }) => {
      const path = await readRoundPath(source, memory.district(), params);
      if (!path) throw new MockProblem(404, 'not-found', 'There is no such round.');
      return path;
    }),
  ];
};

type MemoryFeature = Feature<Geometry | null> & { readonly id: string };

function memoryPatrolSource(memory: MemoryDistrict): PatrolSource {
  const featuresOf = (id: string) =>
    (memory.collections.find((collection) => collection.id === id)?.features() ?? []) as MemoryFeature[];
  const startOf = ({ properties }: MemoryFeature) => Date.parse(String(properties?.['startedAt']));
  return {
    trackStarts: () => Promise.resolve(featuresOf('patrol-tracks').map(startOf)),
    tracks: ({ from, to }) =>
      Promise.resolve(
        featuresOf('patrol-tracks')
          .filter((feature) => startOf(feature) >= from && startOf(feature) < to)
          .map(({ id, geometry, properties }) => ({ id, geometry, properties: properties ?? {} })),
      ),
    items: (id) => Promise.resolve(featuresOf(id)),
    found: (kind, { from, to }) => {
      const codes = new Set(
        memory
          .district()
          .sources.filter((one) => one.kind === kind)
          .map(({ code }) => code),
      );
      const found = memory
        .incidents()
        .filter(
          ({ sourceCode, reportedAt }) => codes.has(sourceCode) && reportedAt >= from && reportedAt < to,
        );
      return Promise.resolve(
        found.map(({ regionCodes, stamps, state }) => ({
          regionCode: regionCodes[0] ?? null,
          found: 1,
          handedOver: stamps.assignedAt === null ? 0 : 1,
          closed: CLOSED_STATES.includes(state) ? 1 : 0,
        })),
      );
    },
    // By boxes: near enough for mocks.
    regionsAt: (longitude, latitude) => {
      const { regions, hierarchies } = memory.district();
      return hierarchies.map(({ id }) => {
        const around = regions.filter(
          ({ levelId, bbox: [west, south, east, north] }) =>
            levelId === id &&
            longitude >= west &&
            longitude <= east &&
            latitude >= south &&
            latitude <= north,
        );
        return around[0]?.code ?? null;
      });
    },
  };
}
