import { ROUTES } from '@/domain/incident/vocabularies';
import { levelsWithin } from '../anomalies/alert-families';
import { defineStudy, notAssessable } from '../study';
import type { StudyInput, StudySpan } from '../study';
import { rowAt } from '../study-rows';
import { unitsOfLevel } from '../study-units';
import { describeLoop } from './describe-loop';
import { GroupMaker } from './group-rows';
import { joinDuplicates } from './join-duplicates';
import { openLoops } from './read-loops';
import { loopReference } from './reference';
import type { LoopGroup, LoopResult, LoopTally } from './reference';
import type { LoopReader } from './read-loops';
import { TallyMaker } from './tally';

/** Stamps beside report and completion without which there is no loop to speak of. */
const LEAST_STAMPS = 3;

/** How far the orders of the window have come on their loop, where they break, and how fast and how well it went. */
export const study = defineStudy(loopReference, (input, settings) => {
  const { rows, frame } = input;
  const graceDays = Number(settings.graceDays);
  const loops = openLoops(input, graceDays);
  const { recorded } = loops.book;
  if (recorded.filter(Boolean).length < LEAST_STAMPS) {
    return notAssessable(
      '数据里没有工单各环节的时间，闭环无从判断；请在导入时指定受理、交办、办结、回访等时间列。',
      'The data carry no times of the steps of an order, so no loop can be judged; name the columns of acceptance, assignment, completion and call-back when importing.',
    );
  }
  const range = rangeOf(input, frame.window);
  if (range.end === range.first) {
    return notAssessable(
      '时间窗内没有事件；请放宽时间窗或筛选。',
      'There are no incidents in the window; widen it or relax the filters.',
    );
  }
  const [finest] = levelsWithin(input);
  const levelId = finest === undefined ? '' : frame.levelId || finest;
  const { regions, unitOfRow } = unitsOfLevel(input, levelId);
  const makers = {
    whole: new GroupMaker(),
    regions: new Groups((row) => (unitOfRow[row]! < 0 ? null : regions[unitOfRow[row]!]!.code)),
    routes: new Groups((row) => ROUTES[rows.route[row]!] ?? null),
    sources: new Groups((row) => rows.sourceCodes[rows.source[row]!] ?? null),
    units: new Groups((row) => rows.departmentCodes[rows.department[row]!] ?? null),
  };
  for (let row = range.first; row < range.end; row++) {
    const read = loops.read(row);
    makers.whole.add(rows, row, read);
    for (const groups of [makers.regions, makers.routes, makers.sources, makers.units])
      groups.of(row).add(rows, row, read);
  }
  const result: LoopResult = {
    recorded,
    graceDays,
    levelId,
    whole: makers.whole.finish(null),
    before: frame.comparison ? tallyOf(input, loops, frame.comparison) : null,
    regions: makers.regions.finish(),
    routes: makers.routes.finish(),
    sources: makers.sources.finish(),
    units: makers.units.finish(),
    duplicates: joinDuplicates(rows, loops.book, range),
  };
  return { kind: 'assessed', result, card: describeLoop(input, result) };
});

/** Rows of a span that have been reported by now. */
function rangeOf({ rows, frame }: StudyInput, { fromSeconds, toSeconds }: StudySpan) {
  const first = rowAt(rows, fromSeconds);
  return { first, end: Math.max(first, rowAt(rows, Math.min(toSeconds, frame.asOfSeconds + 1))) };
}

function tallyOf(input: StudyInput, loops: LoopReader, span: StudySpan): LoopTally {
  const maker = new TallyMaker();
  const { first, end } = rangeOf(input, span);
  for (let row = first; row < end; row++) maker.add(loops.read(row));
  return maker.finish();
}

/** Groups by a code, largest first. */
class Groups {
  private readonly makers = new Map<string | null, GroupMaker>();
  private readonly codeOf: (row: number) => string | null;

  constructor(codeOf: (row: number) => string | null) {
    this.codeOf = codeOf;
  }

  of(row: number): GroupMaker {
    const code = this.codeOf(row);
    const known = this.makers.get(code);
    if (known) return known;
    const made = new GroupMaker();
    this.makers.set(code, made);
    return made;
  }

  finish(): LoopGroup[] {
    return [...this.makers]
      .map(([code, maker]) => maker.finish(code))
      .sort((a, b) => b.tally.all - a.tally.all);
  }
}
