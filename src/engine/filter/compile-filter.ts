import { GEOCODE_QUALITIES, INCIDENT_FLAGS, INCIDENT_STATES, ROUTES } from '@/domain/incident/vocabularies';
import type { CategoryTree } from '../columns/category-tree';
import type { Dictionary } from '../columns/dictionary';
import {
  CLOSED,
  OPEN,
  STATE_MASK,
  UNDETERMINED,
  opennessOf,
  type CodeArray,
  type IncidentColumns,
} from '../columns/incident-columns';
import { UNKNOWN_DEPARTMENT, type IncidentStore } from '../columns/incident-store';
import { TRAIT_TABLES } from '../columns/traits';
import { readHoursOfWeek, type WeekClock } from '../columns/week-clock';
import type { IncidentFilter, Openness, RegionScope } from './incident-filter';
import { isInRing, ringBox, type Ring } from './polygon';
import { FAILS_SEVERAL, PASSES, verdictOf } from './verdict';

/** Marks in `verdicts` (one a row, from `from` on) the rows `from` up to `to` that fail by one part of a filter. */
export type PartTest = (columns: IncidentColumns, from: number, to: number, verdicts: Uint8Array) => void;

/** What a filter is compiled against. Dictionaries grow: compile anew after rows were added. */
export interface FilterContext {
  readonly store: IncidentStore;
  readonly categoryTree: CategoryTree;
  readonly clock: WeekClock;
}

/** The tests of the parts that are set, in which codes have become tables by number. */
export function compileFilter(filter: IncidentFilter, context: FilterContext): PartTest[] {
  const { store, categoryTree, clock } = context;
  const tests: PartTest[] = [];
  const { flags, regions } = filter;
  if (regions) tests.push(regionTest(store, regions));
  if (filter.categories) {
    const wanted = categoryTree.withDescendants(filter.categories);
    tests.push(codeTest('categories', 'category', tableOfCodes(store.categories, wanted)));
  }
  if (filter.sources) {
    tests.push(codeTest('sources', 'source', tableOfCodes(store.sources, new Set(filter.sources))));
  }
  if (filter.departments) {
    const wanted = new Set(filter.departments.map((code) => code ?? UNKNOWN_DEPARTMENT));
    tests.push(codeTest('departments', 'department', tableOfCodes(store.departments, wanted)));
  }
  if (filter.routes) tests.push(traitTest('routes', 'route', indicesOf(ROUTES, filter.routes)));
  if (filter.qualities) {
    tests.push(traitTest('qualities', 'quality', indicesOf(GEOCODE_QUALITIES, filter.qualities)));
  }
  if (filter.grades)
    tests.push(traitTest('grades', 'grade', new Set(filter.grades.map((grade) => grade ?? 0))));
  if (filter.states) {
    const wanted = indicesOf(INCIDENT_STATES, filter.states);
    tests.push(
      codeTest(
        'states',
        'stateAndVerdict',
        byteTable((byte) => wanted.has(byte & STATE_MASK)),
      ),
    );
  }
  if (flags) {
    const having = bitsOf(flags.having);
    const lacking = bitsOf(flags.lacking);
    const passes = (byte: number) => (byte & having) === having && (byte & lacking) === 0;
    tests.push(codeTest('flags', 'flags', byteTable(passes)));
  }
  if (filter.hoursOfWeek) tests.push(hourTest(clock, new Set(filter.hoursOfWeek)));
  if (filter.openness) tests.push(opennessTest(filter.openness));
  if (filter.lasso) tests.push(lassoTest(store, filter.lasso));
  return tests;
}

type CodeColumn = 'category' | 'source' | 'department' | 'traits' | 'stateAndVerdict' | 'flags';

/** Tests a column of codes by a table that holds 1 for the codes that pass. */
function codeTest(part: keyof IncidentFilter, column: CodeColumn, passes: Uint8Array): PartTest {
  const verdict = verdictOf(part);
  return (columns, from, to, verdicts) =>
    markFailing(columns[column], passes, { from, to, verdict, verdicts });
}

function regionTest(store: IncidentStore, scope: RegionScope): PartTest {
  const verdict = verdictOf('regions');
  const at = store.hierarchies.findIndex((one) =>
    one.levels.some((level) => level.levelId === scope.levelId),
  );
  const hierarchy = store.hierarchies[at];
  if (!hierarchy) {
    throw new RangeError(`the district has no level of regions with the id ${scope.levelId}`);
  }
  const passes = new Uint8Array(hierarchy.codes.length + 2);
  const wanted = new Set(scope.codes);
  for (const { levelId, codes, slots } of hierarchy.levels) {
    slots.forEach((slot, number) => {
      const code = codes[slot];
      if (code !== undefined && wanted.has(code)) passes[number] = 1;
      if (levelId !== scope.levelId) return;
      if (slot === codes.length && scope.outside) passes[number] = 1;
      if (slot === codes.length + 1 && scope.unknown) passes[number] = 1;
    });
  }
  return (columns, from, to, verdicts) =>
    markFailing(columns.regions[at]!, passes, { from, to, verdict, verdicts });
}

function traitTest(
  part: keyof IncidentFilter,
  trait: 'route' | 'quality' | 'grade',
  wanted: ReadonlySet<number>,
): PartTest {
  const values = TRAIT_TABLES[trait];
  return codeTest(
    part,
    'traits',
    byteTable((byte) => wanted.has(values[byte]!)),
  );
}

function hourTest(clock: WeekClock, wanted: ReadonlySet<number>): PartTest {
  const verdict = verdictOf('hoursOfWeek');
  const passes = Uint8Array.from({ length: 169 }, (_, hour) => (wanted.has(hour) ? 1 : 0));
  let hours = new Int32Array(0);
  return (columns, from, to, verdicts) => {
    if (hours.length < to - from) hours = new Int32Array(to - from);
    readHoursOfWeek(clock, columns, from, to, hours);
    for (let i = 0; i < to - from; i++) if (passes[hours[i]!] === 0) fail(verdicts, i, verdict);
  };
}

function opennessTest(wanted: readonly Openness[]): PartTest {
  const verdict = verdictOf('openness');
  const passes = new Uint8Array(3);
  passes[UNDETERMINED] = wanted.includes('undetermined') ? 1 : 0;
  passes[OPEN] = wanted.includes('open') ? 1 : 0;
  passes[CLOSED] = wanted.includes('closed') ? 1 : 0;
  return ({ stateAndVerdict, clock }, from, to, verdicts) => {
    for (let row = from; row < to; row++) {
      if (passes[opennessOf(stateAndVerdict[row]!, clock[row]!)] === 0) fail(verdicts, row - from, verdict);
    }
  };
}

function lassoTest(store: IncidentStore, corners: NonNullable<IncidentFilter['lasso']>): PartTest {
  const verdict = verdictOf('lasso');
  const ring = projectRing(store, corners);
  const [west, south, east, north] = ringBox(ring);
  return ({ x: xs, y: ys }, from, to, verdicts) => {
    for (let row = from; row < to; row++) {
      const x = xs[row]!;
      const y = ys[row]!;
      const inBox = x >= west && x <= east && y >= south && y <= north;
      if (!inBox || !isInRing(ring, x, y)) fail(verdicts, row - from, verdict);
    }
  };
}

function projectRing({ projection }: IncidentStore, corners: readonly (readonly [number, number])[]): Ring {
  const xs = new Float64Array(corners.length);
  const ys = new Float64Array(corners.length);
  const meters = new Float64Array(2);
  corners.forEach(([longitude, latitude], index) => {
    projection.toMeters(longitude, latitude, meters);
    xs[index] = meters[0]!;
    ys[index] = meters[1]!;
  });
  return { xs, ys };
}

interface Marking {
  readonly from: number;
  readonly to: number;
  readonly verdict: number;
  readonly verdicts: Uint8Array;
}

function markFailing(codes: CodeArray, passes: Uint8Array, { from, to, verdict, verdicts }: Marking): void {
  for (let row = from; row < to; row++) {
    if (passes[codes[row]!] === 0) fail(verdicts, row - from, verdict);
  }
}

function fail(verdicts: Uint8Array, index: number, verdict: number): void {
  verdicts[index] = verdicts[index] === PASSES ? verdict : FAILS_SEVERAL;
}

function tableOfCodes(dictionary: Dictionary, wanted: ReadonlySet<string>): Uint8Array {
  return Uint8Array.from(dictionary.codes, (code) => (wanted.has(code) ? 1 : 0));
}

function byteTable(passes: (byte: number) => boolean): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => (passes(byte) ? 1 : 0));
}

function indicesOf<Word extends string>(vocabulary: readonly Word[], words: readonly Word[]): Set<number> {
  return new Set(words.map((word) => vocabulary.indexOf(word)));
}

function bitsOf(flags: readonly (keyof typeof INCIDENT_FLAGS)[]): number {
  return flags.reduce((bits, flag) => bits | INCIDENT_FLAGS[flag], 0);
}
