import type { PatrolReport } from '@/client/patrols/patrol-queries';

const NOON = Date.parse('2026-11-20T04:00:00Z');
const HOUR = 3_600_000;
const none = { done: 0, late: 0, missed: 0, 'no-data': 0, open: 0 };

/** A day with one point visited and one missed, and one round. */
export function buildPatrolReport(): PatrolReport {
  const point = { kind: 'key-place', gridCode: 'grid-7', position: [120.5, 30.5] } as const;
  return {
    day: '2026-11-20',
    days: ['2026-11-20', '2026-11-19'],
    asOf: NOON,
    dutyFrom: NOON - 4 * HOUR,
    dutyTo: NOON + 6 * HOUR,
    counts: { ...none, done: 1, missed: 1, open: 2 },
    coveredTimeFraction: 0.75,
    points: [
      {
        ...point,
        position: [120.5, 30.5],
        code: 'P1',
        name: 'A',
        state: 'done',
        counts: { ...none, done: 1, open: 1 },
        lastVisitAt: NOON - HOUR,
      },
      {
        ...point,
        position: [120.51, 30.5],
        code: 'P2',
        name: 'B',
        state: 'missed',
        counts: { ...none, missed: 1, open: 1 },
        lastVisitAt: null,
      },
    ],
    rounds: [
      {
        id: '0123456789abcdef',
        gridCode: 'grid-7',
        startedAt: NOON - 2 * HOUR,
        endedAt: NOON - HOUR,
        lengthMeters: 480,
        pointsVisited: 1,
        holeSeconds: 720,
        droppedFixes: 1,
      },
    ],
    roads: {
      total: { lengthMeters: 10_000, coveredMeters: 2_500 },
      regions: [
        { regionCode: 'street-1', name: { zh: '甲', en: 'A' }, lengthMeters: 10_000, coveredMeters: 2_500 },
      ],
    },
    staffing: { grids: 16, withoutLeader: ['grid-1'], withoutWorker: ['grid-2', 'grid-3'], vacantPosts: 4 },
    separation: { foundByPatrol: 100, handedOver: 96, closed: 90, inGridsWithoutWorker: 2 },
    video: { foundByVideo: 12, authorizedCameras: 5, cameras: 20 },
  };
}
