import { STAMPS } from '@/domain/incident/stamps';
import type { Stamp } from '@/domain/incident/stamps';
import type { ArrowColumn } from './arrow-columns';

/** Column with the seconds from report to a stamp. */
export function stampColumn(stamp: Stamp): string {
  return `${stamp.slice(0, -'At'.length)}AfterSeconds`;
}

/** Stands between unit codes in the words of `passes` and `coUnits`. */
export const UNIT_SEPARATOR = '|';

/** Stands for a unit that a source does not name in `passes`. */
export const UNNAMED_UNIT = '?';

/**
 * Columns of an order month: what became of the orders of the incident month of the same name, row by row in the same
 * order. They are apart because only the closed loop asks for them.
 */
export const ORDER_COLUMNS: readonly ArrowColumn[] = [
  { name: 'id', type: 'Uint32', nullable: false, unit: '1', meaning: 'number of the incident in its store' },
  ...STAMPS.map((stamp): ArrowColumn => ({
    name: stampColumn(stamp),
    type: 'Int32',
    nullable: true,
    unit: 's',
    meaning: `${stamp} minus reportedAt, negative before it; null where the stamp is missing`,
  })),
  {
    name: 'callBackApplicable',
    type: 'Uint8',
    nullable: false,
    unit: '0 or 1',
    meaning: '0 where nobody is there to be called back',
  },
  {
    name: 'satisfied',
    type: 'Uint8',
    nullable: true,
    unit: '0 or 1',
    meaning: 'answer at the call-back; null where not asked or unknown',
  },
  { name: 'returned', type: 'Uint8', nullable: false, unit: '1', meaning: 'how often a unit sent it back' },
  { name: 'reopened', type: 'Uint8', nullable: false, unit: '1', meaning: 'how often it was opened again' },
  { name: 'supervised', type: 'Uint8', nullable: false, unit: '1', meaning: 'how often it was supervised' },
  {
    name: 'suspendedSeconds',
    type: 'Int32',
    nullable: false,
    unit: 's',
    meaning: 'time on hold in spells that have ended',
  },
  {
    name: 'duplicateOf',
    type: 'Uint32',
    nullable: true,
    unit: '1',
    meaning:
      'number of the incident it repeats; null if it repeats none, or none that is stored near it in time',
  },
  {
    name: 'passes',
    type: 'dictionary',
    nullable: true,
    unit: 'unit codes with UNIT_SEPARATOR between them',
    meaning: 'the units that had it, in turn, where it was sent back or handed on; null where it was not',
  },
  {
    name: 'coUnits',
    type: 'dictionary',
    nullable: true,
    unit: 'unit codes with UNIT_SEPARATOR between them',
    meaning: 'co-operating units; null where there are none',
  },
];
