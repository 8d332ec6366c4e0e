import { putCoverageTargets, readCoverageTargets } from '@/contract/coverage-targets';
import { isSameTargets, NATIONAL_TARGETS } from '@/domain/camera/sharp-eyes-targets';
import type { CityTargets } from '@/domain/camera/sharp-eyes-targets';
import { contractHandler, MockProblem } from '../contract-handler';
import type { MemoryDistrict } from '../memory-district';

const OPERATOR = '本机管理员';

/** The city's targets in memory, gone with the tab. */
export const coverageTargetHandlers = (memory: MemoryDistrict) => {
  let current: CityTargets = NATIONAL_TARGETS;
  return [
    contractHandler(readCoverageTargets, () => current),
    contractHandler(putCoverageTargets, ({ body: { version, ...targets } }) => {
      if (current.version > 0 && isSameTargets(current, targets)) return current;
      if (current.version !== version)
        throw new MockProblem(409, 'conflict', 'Somebody set other targets meanwhile.');
      current = { ...targets, version: version + 1, changedAt: Date.now(), changedBy: OPERATOR };
      memory.note({ collection: 'coverage-targets', id: 'four-alls', change: 'put' });
      return current;
    }),
  ];
};
