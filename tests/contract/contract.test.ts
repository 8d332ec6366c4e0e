import { afterAll, beforeAll, describe } from 'vitest';
import { listParties, type RunningParty } from './parties';
import { basemapSuite } from './suites/basemap-suite';
import { briefingSuite } from './suites/briefing-suite';
import { collectionSuite } from './suites/collection-suite';
import { coverageSuite } from './suites/coverage-suite';
import { dispatchSuite } from './suites/dispatch-suite';
import { districtSuite } from './suites/district-suite';
import { importDraftSuite } from './suites/import-draft-suite';
import { importSuite } from './suites/import-suite';
import { incidentSuite } from './suites/incident-suite';
import { monthSuite } from './suites/month-suite';
import { orderSuite } from './suites/order-suite';
import { patrolSuite } from './suites/patrol-suite';
import { problemSuite } from './suites/problem-suite';
import { coverageTargetSuite } from './suites/coverage-target-suite';
import { sceneSuite } from './suites/scene-suite';
import { sessionSuite } from './suites/session-suite';
import { streamSuite } from './suites/stream-suite';
import { wallSuite } from './suites/wall-suite';
import { supervisionSuite } from './suites/supervision-suite';
import { warningSuite } from './suites/warning-suite';

coverageSuite();

for (const { name, skipped, start } of listParties()) {
  if (skipped !== null) console.warn(`contract tests skip ${name}: ${skipped}`);
  describe.skipIf(skipped !== null)(name, () => {
    let party: RunningParty;
    beforeAll(async () => {
      party = await start();
    });
    afterAll(() => party.close());

    const current = () => party;
    describe('district', () => districtSuite(current));
    describe('months', () => monthSuite(current));
    describe('orders', () => orderSuite(current));
    describe('collections', () => collectionSuite(current));
    describe('base map', () => basemapSuite(current));
    describe('briefings', () => briefingSuite(current));
    describe('imports', () => importSuite(current));
    describe('imports being prepared', () => importDraftSuite(current));
    describe('dispatches', () => dispatchSuite(current));
    describe('supervisions', () => supervisionSuite(current));
    describe('scenes', () => sceneSuite(current));
    describe('targets of coverage', () => coverageTargetSuite(current));
    describe('problems', () => problemSuite(current));
    describe('session', () => sessionSuite(current));
    describe('incidents', () => incidentSuite(current));
    describe('walls', () => wallSuite(current));
    describe('stream', () => streamSuite(current));
    describe('warnings', () => warningSuite(current));
    describe('patrols', () => patrolSuite(current));
  });
}
