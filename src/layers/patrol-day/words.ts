import { formatCount } from '@/ui/format/format-number';
import { defineWords, PLACE_TITLE, tabulate } from '../layer-words';
import { POINT_STATES } from './patrol-day-layer';
import { STATE_NAMES } from './state-names';

/** What was missed first. */
export const words = defineWords(({ patrol: { report } }) => {
  if (!report) return null;
  const n = (state: (typeof POINT_STATES)[number]) =>
    formatCount(report.points.filter((point) => point.state === state).length);
  const order = (state: string) => POINT_STATES.findIndex((known) => known === state);
  const all = formatCount(report.points.length);
  return {
    sentence: {
      zh: `${report.day}：${all} 处巡点，漏巡 ${n('missed')}，迟到 ${n('late')}，无轨迹 ${n('no-data')}，已巡 ${n('done')}。`,
      en: `${report.day}: of ${all} patrol points ${n('missed')} missed, ${n('late')} late, ${n('no-data')} without a track, ${n('done')} done.`,
    },
    ...tabulate(
      report.points.toSorted((a, b) => order(a.state) - order(b.state)),
      {
        columns: [
          { title: PLACE_TITLE, cell: ({ name }) => name },
          { title: { zh: '情况', en: 'State' }, cell: ({ state }) => STATE_NAMES[state] },
        ],
        target: ({ position: [longitude, latitude] }) => ({ kind: 'place', position: [longitude, latitude] }),
      },
    ),
  };
});
