import type { ProblemLog } from '../report/problem-log';
import { shareWords } from '../text/count-words';
import type { NestedLevel, NestedRegion } from './nest-levels';

/** Shares below this are drawing accuracy. */
const WORTH_TELLING_SHARE = 0.02;

/** Reports what does not fit: siblings that overlap, gaps, children outside their parent, odd codes, unknown parents. */
export function checkLevels(levels: readonly NestedLevel[], problems: ProblemLog): void {
  for (const level of levels) {
    const parent = levels.find(({ id }) => id === level.parentId) ?? null;
    const parentCodes = new Set(parent?.regions.map(({ code }) => code));
    level.regions.forEach((region, number) => {
      if (!isNew(region)) return;
      reportOverlaps(level, number, problems);
      reportParent(region, parentCodes, problems);
    });
    reportCodes(level, problems);
    if (parent && level.regions.some(isNew)) reportGaps(parent, level, problems);
  }
}

/** Regions that were stored before were reported when they came. */
function isNew({ file }: NestedRegion): boolean {
  return file !== '';
}

function finding(region: NestedRegion, detail: string) {
  return { file: region.file, line: region.line, value: region.name.zh, detail };
}

function reportOverlaps(level: NestedLevel, number: number, problems: ProblemLog): void {
  const region = level.regions[number]!;
  const tally = new Map<number, number>();
  for (const [x, y] of region.sample) {
    for (const other of level.index.findAll(x, y)) {
      if (other !== number) tally.set(other, (tally.get(other) ?? 0) + 1);
    }
  }
  const overlaps = [...tally]
    .filter(([, count]) => count > region.sample.length * WORTH_TELLING_SHARE)
    .map(([other, count]) => `${level.regions[other]!.name.zh} ${shareWords(count, region.sample.length)}`);
  if (overlaps.length > 0) problems.add('region-overlap', finding(region, overlaps.join(', ')));
}

function reportParent(region: NestedRegion, parentCodes: ReadonlySet<string>, problems: ProblemLog): void {
  const { statedParent, parentShare } = region;
  if (parentCodes.size > 0 && statedParent !== null && !parentCodes.has(statedParent)) {
    problems.add('region-parent-unknown', finding(region, statedParent));
  }
  if (1 - parentShare > WORTH_TELLING_SHARE) {
    problems.add('region-outside-parent', finding(region, shareWords(1 - parentShare, 1)));
  }
}

function reportGaps(parent: NestedLevel, level: NestedLevel, problems: ProblemLog): void {
  for (const region of parent.regions) {
    const missed = region.sample.filter(([x, y]) => level.index.find(x, y) < 0).length;
    if (missed > region.sample.length * WORTH_TELLING_SHARE) {
      problems.add(
        'region-gap',
        finding(region, `${shareWords(missed, region.sample.length)} (${level.name.zh} ${level.name.en})`),
      );
    }
  }
}

/** Among codes of digits of one length, others have lost a zero or gained a letter. */
function reportCodes(level: NestedLevel, problems: ProblemLog): void {
  const digits = level.regions.filter(({ code }) => /^\d{4,}$/u.test(code));
  if (digits.length < level.regions.length * 0.8 || digits.length < 5) return;
  const lengths = new Map<number, number>();
  for (const { code } of digits) lengths.set(code.length, (lengths.get(code.length) ?? 0) + 1);
  const [usual, count] = [...lengths].reduce((most, entry) => (entry[1] > most[1] ? entry : most));
  if (count < digits.length * 0.8) return;
  for (const region of level.regions) {
    if (!isNew(region)) continue;
    if (region.code.length !== usual || !/^\d+$/u.test(region.code)) {
      problems.add('region-code-irregular', finding(region, region.code));
    }
  }
}
