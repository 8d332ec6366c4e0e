import type { LoopTally } from '@/studies/loop/reference';
import type { Rate } from '@/ui/components/formula-figure';
import { formatCount } from '@/ui/format/format-number';
import type { Text } from '@/ui/text/use-text';

/** A rate of the loop by its name, so that every screen computes it in one way. */
export const LOOP_RATES = [
  'looped',
  'falsely',
  'reopened',
  'hasty',
  'returned',
  'overdue',
  'called',
  'satisfied',
  'apart',
] as const;
export type LoopRate = (typeof LOOP_RATES)[number];

/** Parts and wholes of the rates; what does not apply is in neither. */
export function rateOf(name: LoopRate, tally: LoopTally): Rate {
  const { completed } = tally;
  switch (name) {
    case 'looped':
      return { part: tally.looped, whole: tally.looped + tally.broken };
    case 'falsely':
      return { part: tally.falselyClosed, whole: completed };
    case 'reopened':
      return { part: tally.reopened, whole: completed };
    case 'hasty':
      return { part: tally.hasty, whole: completed };
    case 'returned':
      return { part: tally.returned, whole: judgedOf(tally) };
    case 'overdue':
      return { part: tally.overdue, whole: tally.due };
    case 'called':
      return { part: tally.called, whole: tally.callable };
    case 'satisfied':
      return { part: tally.satisfied, whole: tally.asked };
    case 'apart':
      return { part: tally.apart, whole: tally.apart + tally.oneHand };
  }
}

/** Orders that are a case of their own and of which the steps are known. */
function judgedOf({ all, unread, voided }: LoopTally): number {
  return all - unread - voided;
}

/** What is in neither part of a rate, in words; empty where all is. */
export function excludedText(name: LoopRate, tally: LoopTally, t: Text): string {
  const n = (value: number) => formatCount(value);
  switch (name) {
    case 'looped':
      return t('loop.chain.excluded.underWay', { n: n(tally.underWay), voided: n(tally.voided) });
    case 'called':
      return t('loop.chain.excluded.notCallable', { n: n(tally.completed - tally.callable) });
    case 'satisfied':
      return t('loop.chain.excluded.notAsked', { n: n(tally.callable - tally.asked) });
    case 'overdue':
      return t('loop.chain.excluded.notDue', { n: n(judgedOf(tally) - tally.due) });
    case 'apart':
      return t('loop.chain.excluded.handsUnknown', { n: n(tally.patrolled - tally.apart - tally.oneHand) });
    default:
      return t('loop.chain.excluded.voided', { n: n(tally.voided) });
  }
}
