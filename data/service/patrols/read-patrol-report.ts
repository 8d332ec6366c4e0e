import { patrolDay, sumCounts, type PatrolDay } from '@/analysis/patrol-day/patrol-day';
import type { PatrolReport, RoundPath } from '@/contract/patrols';
import type { District } from '@/domain/district/district';
import { buildProjection } from '@/domain/geo/transverse-mercator';
import {
  buildZoneOffsets,
  civilDay,
  dayStartSeconds,
  formatCivilDay,
  parseCivilDay,
} from '@/domain/time/civil-time';
import {
  toNamedPoint,
  toRound,
  toStaffing,
  type PatrolSource,
  type NamedPoint,
  type Staffing,
  type StoredRound,
} from './patrol-source';
import { coverStreets } from './street-coverage';

/** Hours of the day in which points are due. */
const DUTY_HOURS = [8, 18] as const;
/** A walk is told of only this long after it has ended: nobody is followed. */
const DELAY_SECONDS = 1_800;
const FOUND_DAYS = 30;
const DAY = 86_400;
const HOUR = 3_600;

interface DayFrame {
  readonly day: string;
  readonly days: readonly string[];
  /** Epoch seconds. */
  readonly start: number;
  readonly end: number;
  readonly asOf: number;
}

/** Days with walks, the day asked for and its limits; `null` where there are no walks, or none that day. */
async function readFrame(
  source: PatrolSource,
  district: District,
  asked: string | undefined,
): Promise<DayFrame | null> {
  const starts = (await source.trackStarts()).map((at) => Math.floor(at / 1000));
  if (starts.length === 0) return null;
  const offsets = buildZoneOffsets(
    district.timeZone,
    Math.min(...starts) - DAY,
    Math.max(...starts) + 2 * DAY,
  );
  const days = [...new Set(starts.map((at) => civilDay(offsets, at)))].sort((a, b) => b - a);
  const chosen = asked === undefined ? days[0]! : parseCivilDay(asked);
  if (chosen === null || !days.includes(chosen)) return null;
  const end = dayStartSeconds(offsets, chosen + 1);
  return {
    day: formatCivilDay(chosen),
    days: days.map(formatCivilDay),
    start: dayStartSeconds(offsets, chosen),
    end,
    asOf: Math.min(end, Math.floor((district.asOf ?? Date.now()) / 1000)),
  };
}

/** One day of patrols as it is told; `null` where there are no walks that day. */
export async function readPatrolReport(
  source: PatrolSource,
  district: District,
  asked: string | undefined,
): Promise<PatrolReport | null> {
  const { items } = source;
  const frame = await readFrame(source, district, asked);
  if (!frame) return null;
  const projection = buildProjection(district.projection);
  const rounds = await readRounds(source, district, frame);
  const staffing = toStaffing(await items('grid-staff'));
  const points = (await items('patrol-points')).flatMap((feature) => toNamedPoint(feature, projection) ?? []);
  const dutyFrom = frame.start + DUTY_HOURS[0] * HOUR;
  const dutyTo = frame.start + DUTY_HOURS[1] * HOUR;
  const staffedGrids = staffing?.staffed ?? new Set(points.map(({ gridCode }) => gridCode));
  const judged = patrolDay({ points, rounds, dutyFrom, dutyTo, asOf: frame.asOf, staffedGrids });
  return {
    day: frame.day,
    days: [...frame.days],
    asOf: frame.asOf * 1000,
    dutyFrom: dutyFrom * 1000,
    dutyTo: dutyTo * 1000,
    ...toPointParts(points, judged),
    rounds: toRounds(judged, frame.asOf),
    roads: await coverStreets({
      roads: await items('roads'),
      tracks: judged.rounds.map(({ clean }) => clean),
      projection,
      district,
      regionsAt: source.regionsAt,
    }),
    staffing: staffing && {
      grids: staffing.grids,
      withoutLeader: staffing.withoutLeader,
      withoutWorker: staffing.withoutWorker,
      vacantPosts: staffing.vacantPosts,
    },
    ...(await readLedgers(source, frame.asOf * 1000, staffing)),
  };
}

async function readRounds(
  source: PatrolSource,
  district: District,
  { start, end }: DayFrame,
): Promise<StoredRound[]> {
  const projection = buildProjection(district.projection);
  const tracks = await source.tracks({ from: start * 1000, to: end * 1000 });
  return tracks.flatMap((track) => toRound(track, projection) ?? []);
}

function toPointParts(points: readonly NamedPoint[], judged: PatrolDay) {
  const shares = judged.points.map((one) => one.coveredTimeFraction).filter((share) => !Number.isNaN(share));
  return {
    counts: { ...sumCounts(judged.points.map(({ counts }) => counts)) },
    coveredTimeFraction:
      shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0) / shares.length,
    points: judged.points.map(({ code, gridCode, counts, state, lastVisit }, i) => ({
      code,
      gridCode,
      name: points[i]!.name,
      kind: points[i]!.kind,
      position: points[i]!.position,
      state,
      counts: { ...counts },
      lastVisitAt: lastVisit === null ? null : lastVisit * 1000,
    })),
  };
}

function toRounds({ rounds }: PatrolDay, asOf: number): PatrolReport['rounds'] {
  return rounds
    .filter(({ to }) => to + DELAY_SECONDS <= asOf)
    .map((round) => ({
      id: round.id,
      gridCode: round.gridCode,
      startedAt: round.from * 1000,
      endedAt: round.to * 1000,
      lengthMeters: round.lengthMeters,
      pointsVisited: round.pointsVisited,
      holeSeconds: round.holeSeconds,
      droppedFixes: round.dropped,
    }));
}

/** Two ledgers, found and handled, and what is found by video. */
async function readLedgers(source: PatrolSource, asOf: number, staffing: Staffing | null) {
  const span = { from: asOf - FOUND_DAYS * DAY * 1000, to: asOf + 1 };
  const found = await source.found('patrol', span);
  const video = await source.found('video', span);
  const cameras = await source.items('cameras');
  const sum = (rows: typeof found, part: 'found' | 'handedOver' | 'closed') =>
    rows.reduce((total, row) => total + row[part], 0);
  const empty = new Set(staffing?.withoutWorker);
  return {
    separation: {
      foundByPatrol: sum(found, 'found'),
      handedOver: sum(found, 'handedOver'),
      closed: sum(found, 'closed'),
      inGridsWithoutWorker: staffing
        ? sum(
            found.filter(({ regionCode }) => regionCode !== null && empty.has(regionCode)),
            'found',
          )
        : null,
    },
    video: {
      foundByVideo: sum(video, 'found'),
      cameras: cameras.length === 0 ? null : cameras.length,
      authorizedCameras:
        cameras.length === 0
          ? null
          : cameras.filter(({ properties }) => isAuthorized(properties, asOf)).length,
    },
  };
}

function isAuthorized(properties: Readonly<Record<string, unknown>> | null, asOf: number): boolean {
  const { authorizedGridCode, authorizedUntil } = properties ?? {};
  if (typeof authorizedGridCode !== 'string') return false;
  return typeof authorizedUntil !== 'string' || Date.parse(authorizedUntil) >= asOf;
}

/** The line of one walk, once it has ended long enough ago; `null` where there is none to be told. */
export async function readRoundPath(
  source: PatrolSource,
  district: District,
  { day, roundId }: { readonly day: string; readonly roundId: string },
): Promise<RoundPath | null> {
  const frame = await readFrame(source, district, day);
  if (!frame) return null;
  const found = (await readRounds(source, district, frame)).find(({ id }) => id === roundId);
  const last = found?.path.at(-1)?.[2];
  if (!found || last === undefined || last + DELAY_SECONDS > frame.asOf) return null;
  return {
    id: found.id,
    gridCode: found.gridCode,
    path: found.path.map(([longitude, latitude, at]) => [longitude, latitude, at * 1000]),
  };
}
