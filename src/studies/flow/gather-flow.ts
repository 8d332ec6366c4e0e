import { STEP } from '@/domain/loop/judge-loop';
import { PLATFORMS, platformOfSource, platformOfUnit } from '@/domain/loop/platforms';
import { INCIDENT_FLAGS, ROUTES } from '@/domain/incident/vocabularies';
import { stampTimes, VOID_STATE } from '../order-book';
import type { OrderBook } from '../order-book';
import type { StudyInput } from '../study';
import { quantile } from '../loop/tally';
import type { FlowLink, FlowPlatform, FlowSource, JointFigures } from './reference';

const HOUR = 3600;

interface Range {
  readonly first: number;
  readonly end: number;
}

/** What each source brought in, with how late and how fresh it is. */
export function gatherSources(
  { rows, frame }: StudyInput,
  book: OrderBook,
  { range, before }: { readonly range: Range; readonly before: Range | null },
): FlowSource[] {
  const counts = rows.sourceCodes.map(() => ({ count: 0, before: 0, duplicates: 0, last: 0 }));
  const lags: number[][] = rows.sourceCodes.map(() => []);
  for (let row = 0; row < range.end; row++) counts[rows.source[row]!]!.last = rows.reportedAt[row]!;
  for (let row = before?.first ?? 0; row < (before?.end ?? 0); row++) counts[rows.source[row]!]!.before++;
  for (let row = range.first; row < range.end; row++) {
    const source = rows.source[row]!;
    counts[source]!.count++;
    if (rows.flags[row]! & INCIDENT_FLAGS.duplicate) counts[source]!.duplicates++;
    const lag = lagOf(book, row, 'foundAt', 'acceptedAt');
    if (lag !== null) lags[source]!.push(lag);
  }
  return rows.sourceCodes
    .map((code, i) => ({
      code,
      count: counts[i]!.count,
      before: frame.comparison ? counts[i]!.before : null,
      duplicates: counts[i]!.duplicates,
      medianLagHours: medianOf(lags[i]!),
      lastSeconds: counts[i]!.last,
    }))
    .filter(({ count, before: was }) => count > 0 || (was ?? 0) > 0)
    .sort((a, b) => b.count - a.count);
}

/** Orders by source, route and unit. */
export function gatherLinks({ rows }: StudyInput, { first, end }: Range): FlowLink[] {
  const links = new Map<string, { source: number; route: number; unit: number; count: number }>();
  for (let row = first; row < end; row++) {
    const [source, route, unit] = [rows.source[row]!, rows.route[row]!, rows.department[row]!];
    const key = `${source} ${route} ${unit}`;
    const link = links.get(key) ?? { source, route, unit, count: 0 };
    link.count++;
    links.set(key, link);
  }
  return [...links.values()].map(({ source, route, unit, count }) => ({
    source: rows.sourceCodes[source]!,
    route: ROUTES[route] ?? 'unknown',
    unit: rows.departmentCodes[unit] ?? null,
    count,
  }));
}

/** In and out of the core and its four satellites. */
export function gatherPlatforms(
  { rows, ground }: StudyInput,
  book: OrderBook,
  { first, end }: Range,
): FlowPlatform[] {
  const kinds = new Map(ground.sources.map(({ code, kind }) => [code, kind]));
  const names = new Map(ground.departments.map(({ code, name }) => [code, `${name.zh} ${name.en}`]));
  const ofSource = rows.sourceCodes.map((code) => PLATFORMS.indexOf(platformOfSource(kinds.get(code))));
  const ofUnit = rows.departmentCodes.map((code) =>
    code === null ? -1 : PLATFORMS.indexOf(platformOfUnit(names.get(code) ?? code)),
  );
  const sums = PLATFORMS.map(() => ({ sent: 0, received: 0, returned: 0, overdue: 0, last: 0 }));
  const sending: number[][] = PLATFORMS.map(() => []);
  const taking: number[][] = PLATFORMS.map(() => []);
  for (let row = first; row < end; row++) {
    const from = ofSource[rows.source[row]!]!;
    sums[from]!.sent++;
    sums[from]!.last = rows.reportedAt[row]!;
    const lag = lagOf(book, row, 'foundAt', 'acceptedAt');
    if (lag !== null) sending[from]!.push(lag);
    const to = ofUnit[rows.department[row]!]!;
    if (to < 0 || rows.state[row] === VOID_STATE) continue;
    sums[to]!.received++;
    if (rows.flags[row]! & INCIDENT_FLAGS.overdue) sums[to]!.overdue++;
    const order = book.orderOfRow[row]!;
    if (order >= 0 && book.orders.returned[order]! > 0) sums[to]!.returned++;
    const wait = lagOf(book, row, 'assignedAt', 'startedAt');
    if (wait !== null) taking[to]!.push(wait);
  }
  return PLATFORMS.map((id, i) => {
    const { last, ...counts } = sums[i]!;
    return {
      id,
      ...counts,
      sendingLagHours: medianOf(sending[i]!),
      takingLagHours: medianOf(taking[i]!),
      lastSeconds: last === 0 ? null : last,
    };
  });
}

/** How orders with several units fare beside those with one. */
export function gatherJoint({ rows }: StudyInput, book: OrderBook, { first, end }: Range): JointFigures {
  const starts: [number[], number[]] = [[], []];
  const closes: [number[], number[]] = [[], []];
  const counts = [0, 0];
  for (let row = first; row < end; row++) {
    const order = book.orderOfRow[row]!;
    if (order < 0 || rows.state[row] === VOID_STATE) continue;
    const group = book.orders.coUnits[order] === 0 ? 0 : 1;
    counts[group]!++;
    const start = lagOf(book, row, 'assignedAt', 'startedAt');
    const close = lagOf(book, row, 'assignedAt', 'completedAt');
    if (start !== null) starts[group].push(start);
    if (close !== null) closes[group].push(close);
  }
  return {
    count: counts[1]!,
    alone: counts[0]!,
    startHours: medianOf(starts[1]),
    startHoursAlone: medianOf(starts[0]),
    closeHours: medianOf(closes[1]),
    closeHoursAlone: medianOf(closes[0]),
  };
}

/** Hours between two stamps of a row; `null` where one is missing or they stand in the wrong order. */
function lagOf(
  { orders, orderOfRow }: OrderBook,
  row: number,
  ...[from, to]: [keyof typeof STEP, keyof typeof STEP]
): number | null {
  const order = orderOfRow[row]!;
  if (order < 0) return null;
  const times = stampTimes(orders, order);
  const seconds = times[STEP[to]]! - times[STEP[from]]!;
  return seconds >= 0 ? seconds / HOUR : null;
}

function medianOf(hours: readonly number[]): number | null {
  return quantile(
    hours.toSorted((a, b) => a - b),
    0.5,
  );
}
