import type { ColumnProfile } from './profile-column';
import { isTimeField, type Field } from './fields';

type Test = (profile: ColumnProfile) => boolean;

const isFew =
  (most: number): Test =>
  ({ distinctCount, averageLength }) =>
    distinctCount <= most && averageLength <= 80;
const isWhole =
  (least: number, most: number): Test =>
  ({ integerShare, min, max }) =>
    integerShare >= 0.95 && min >= least && max <= most;
const isText: Test = ({ numberShare, pairShare, dateShare }) =>
  numberShare < 0.9 && pairShare < 0.5 && dateShare < 0.5;
const isDate: Test = ({ dateShare, numericDateShare }) => dateShare + numericDateShare >= 0.8;
const isTimeOfDay: Test = ({ timeShare, dateShare }) => timeShare >= 0.8 && dateShare < 0.5;
const isNumber: Test = ({ numberShare }) => numberShare >= 0.5;

/** What the content of a column must be like to be taken for a field by its name. */
const TESTS: Partial<Record<Field, Test>> = {
  sourceId: ({ distinctCount, filledCount, dateShare }) =>
    distinctCount >= filledCount * 0.3 && dateShare < 0.5,
  reportedTime: isTimeOfDay,
  foundTime: isTimeOfDay,
  completedTime: isTimeOfDay,
  reportedYear: isWhole(1900, 2200),
  reportedMonth: isWhole(1, 12),
  reportedDay: isWhole(1, 31),
  reportedHour: isWhole(0, 24),
  reportedMinute: isWhole(0, 59),
  position: ({ pairShare, numberShare }) => pairShare >= 0.5 && numberShare < 0.5,
  longitude: isNumber,
  latitude: isNumber,
  address: isText,
  title: isText,
  source: isFew(200),
  department: isFew(2000),
  state: (profile) => isFew(60)(profile) && profile.stateShare >= 0.5,
  route: isFew(20),
  urgency: isFew(20),
  eventGrade: isFew(12),
  geocodeQuality: isFew(40),
  satisfied: isFew(20),
  duplicate: isFew(10),
  reopened: isFew(40),
};

/** Whether a column's content does not speak against its being the field. An empty column speaks against nothing. */
export function fitsField(field: Field, profile: ColumnProfile): boolean {
  if (profile.filledCount === 0) return true;
  const test = TESTS[field] ?? (isTimeField(field) ? isDate : null);
  return test === null || test(profile);
}

/** A class has few words for many rows. */
export function fitsCategory(profile: ColumnProfile): boolean {
  const { distinctCount, filledCount, averageLength, dateShare, pairShare } = profile;
  return (
    filledCount > 0 &&
    distinctCount <= Math.max(60, filledCount * 0.5) &&
    averageLength <= 100 &&
    dateShare < 0.5 &&
    pairShare < 0.5
  );
}
