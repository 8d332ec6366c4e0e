import { STEP } from '@/domain/loop/judge-loop';
import { OPENNESS } from '@/domain/incident/incident-extract';
import type { StudyRows } from '../study-rows';
import type { LoopGroup } from './reference';
import { ResponseMaker } from './response-time';
import { TallyMaker, type TallyRow } from './tally';

/** Collects one group of orders. */
export class GroupMaker {
  private readonly tally = new TallyMaker();
  private readonly acting = new ResponseMaker();
  private readonly closing = new ResponseMaker();

  add(rows: StudyRows, row: number, read: TallyRow): void {
    this.tally.add(read);
    if (!read.verdict || read.verdict.standing === 'void') return;
    const isOpen = rows.openness[row] === OPENNESS.open;
    const started = read.times[STEP.startedAt]!;
    const completed = read.times[STEP.completedAt]!;
    // A stamp that was skipped tells no time; one that is still to come tells how long it has been waited for.
    if (!Number.isNaN(started)) this.acting.add(started, true);
    else if (isOpen && !hasLater(read.times, STEP.startedAt)) this.acting.add(read.age, false);
    if (!Number.isNaN(completed)) this.closing.add(completed, true);
    else if (isOpen) this.closing.add(read.age, false);
  }

  finish(code: string | null): LoopGroup {
    return {
      code,
      tally: this.tally.finish(),
      acting: this.acting.finish(),
      closing: this.closing.finish(),
    };
  }
}

function hasLater(times: readonly number[], step: number): boolean {
  return times.some((time, i) => i > step && !Number.isNaN(time));
}
