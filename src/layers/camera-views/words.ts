import { COVERAGE_TASKS, TASK_TITLES } from '@/workers/coverage/coverage-settings';
import { formatCount } from '@/ui/format/format-number';
import { defineWords, tabulate } from '../layer-words';

export const words = defineWords(({ coverage: { views } }) => {
  if (!views) return null;
  const cameras = new Set(views.map(({ code }) => code)).size;
  return {
    sentence: {
      zh: `画出 ${formatCount(cameras)} 台摄像机的可视范围，按能看清的程度分层。`,
      en: `The views of ${formatCount(cameras)} cameras, by how much can be told in them.`,
    },
    ...tabulate(
      COVERAGE_TASKS.map((task) => ({ task, n: views.filter((view) => view.task === task).length })),
      {
        columns: [
          { title: { zh: '能看清', en: 'Can be told' }, cell: ({ task }) => TASK_TITLES[task] },
          { title: { zh: '台数', en: 'Cameras' }, isFigure: true, cell: ({ n }) => formatCount(n) },
        ],
      },
    ),
  };
});
