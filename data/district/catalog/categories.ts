import type { Category } from '@/domain/category/category';

import type { Leaf, Major } from './leaf';
import { cityAppearance } from './leaves/city-appearance';
import { disputes } from './leaves/disputes';
import { facilities } from './leaves/facilities';
import { fireSafety } from './leaves/fire-safety';
import { pollution } from './leaves/pollution';
import { publicServices } from './leaves/public-services';
import { securityClues } from './leaves/security-clues';
import { streetOrder } from './leaves/street-order';
import { workSafety } from './leaves/work-safety';

export const MAJORS: readonly Major[] = [
  cityAppearance,
  facilities,
  streetOrder,
  pollution,
  fireSafety,
  workSafety,
  disputes,
  securityClues,
  publicServices,
];

/** Every class of the second level, in the order of the majors. */
export const LEAVES: readonly Leaf[] = MAJORS.flatMap((major) => major.leaves);

/** The tree of classes: each major, then its leaves. */
export const CATEGORIES: readonly Category[] = MAJORS.flatMap((major) => [
  { code: major.code, parentCode: null, name: major.name },
  ...major.leaves.map((leaf) => ({ code: leaf.code, parentCode: major.code, name: leaf.name })),
]);

/** Place of a leaf in `LEAVES`. @throws {RangeError} If there is no such leaf. */
export function leafIndex(code: string): number {
  const index = LEAVES.findIndex((leaf) => leaf.code === code);
  if (index < 0) throw new RangeError(`no class of incident has the code ${code}`);
  return index;
}
