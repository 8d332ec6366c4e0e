import { z } from 'zod';
import { defineLayer } from '../module';
import { buildPatrolDay, legendSymbolOf, POINT_STATES } from './patrol-day-layer';
import { STATE_NAMES } from './state-names';

export const layer = defineLayer({
  id: 'patrol-day',
  group: 'watch',
  order: 21,
  settings: z.object({}),
  rows: () => [
    {
      id: 'patrol-day',
      key: null,
      title: { zh: '巡查情况', en: 'Patrol of the day' },
      visibleByDefault: false,
    },
  ],
  needs: () => ({ patrol: true }),
  symbol: (theme) => legendSymbolOf(theme, 'done'),
  build: (input) => buildPatrolDay(input),
  legend: ({ patrol: { report }, theme }) =>
    report && {
      kind: 'symbols',
      unit: null,
      entries: POINT_STATES.map((state) => ({
        symbol: legendSymbolOf(theme, state),
        title: STATE_NAMES[state],
        count: report.points.filter((point) => point.state === state).length,
      })),
      drawn: { drawn: report.points.length, all: report.points.length, missing: null },
      notes: [
        {
          zh: `${report.day}；一点多次应巡的，取最重的一种`,
          en: `${report.day}; a point due several times shows its worst`,
        },
      ],
    },
});
