import { GEOCODE_QUALITIES, ROUTES } from '@/domain/incident/vocabularies';

/** What shares one byte of a row: four small facts in mixed radix, 240 of 256 values used. */
export interface Traits {
  /** Index in `ROUTES`. */
  readonly route: number;
  /** Event grade 1 to 4, or 0 for an everyday incident. */
  readonly grade: number;
  /** Index in `GEOCODE_QUALITIES`. */
  readonly quality: number;
  /** 1 where the order has a limit for completion, else 0. */
  readonly hasLimit: number;
}

/** Grades 1 to 4, and 0 for none. */
export const GRADE_COUNT = 5;

export function packTraits({ route, grade, quality, hasLimit }: Traits): number {
  return ((hasLimit * ROUTES.length + route) * GRADE_COUNT + grade) * GEOCODE_QUALITIES.length + quality;
}

function unpackTraits(byte: number): Traits {
  const withoutQuality = Math.floor(byte / GEOCODE_QUALITIES.length);
  const withoutGrade = Math.floor(withoutQuality / GRADE_COUNT);
  return {
    quality: byte % GEOCODE_QUALITIES.length,
    grade: withoutQuality % GRADE_COUNT,
    route: withoutGrade % ROUTES.length,
    hasLimit: Math.floor(withoutGrade / ROUTES.length),
  };
}

/** One fact of every possible byte, to be read as `TRAIT_TABLES.route[byte]`. */
export const TRAIT_TABLES: Readonly<Record<keyof Traits, Uint8Array>> = {
  route: tableOf('route'),
  grade: tableOf('grade'),
  quality: tableOf('quality'),
  hasLimit: tableOf('hasLimit'),
};

function tableOf(trait: keyof Traits): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => unpackTraits(byte)[trait]);
}
