import { readDistrict } from '@/contract/district';
import { contractHandler } from '../contract-handler';
import type { MemoryDistrict } from '../memory-district';

export const districtHandlers = (memory: MemoryDistrict) => [
  contractHandler(readDistrict, () => memory.district() as never),
];
