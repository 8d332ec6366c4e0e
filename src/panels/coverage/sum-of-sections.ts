import type { LengthSight } from '@/workers/coverage/coverage-results';

/** Adds up lengths. */
export function sumOfSections(sections: readonly LengthSight[]): LengthSight {
  const sum = (value: (section: LengthSight) => number) =>
    sections.reduce((total, section) => total + value(section), 0);
  return {
    lengthMeters: sum((section) => section.lengthMeters),
    seenMeters: sum((section) => section.seenMeters),
    seenTwiceMeters: sum((section) => section.seenTwiceMeters),
    availableMeters: sum((section) => section.availableMeters),
  };
}
