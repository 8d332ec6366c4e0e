import { said, term, type StudyMethod } from '../study-method';

export const method: StudyMethod = {
  id: 'rhythm',
  cloudMap: 'history',
  order: 60,
  title: said('时段规律', 'Rhythm'),
  question: said('事件集中在一天、一周的什么时候？', 'When in the day and week do cases come?'),
  steps: [
    said(
      '按受理时刻数成 7 × 24 格；只知日期的不进格，件数注明。',
      'Cases are counted by hour and weekday of report; those without a time of day are left out and counted.',
    ),
    said(
      '整点、零点、正午的占比单列：那里的尖峰多半是录入习惯。Rayleigh 检验看一天之内是否集中。',
      'Shares on the hour, at midnight and noon stand apart, for peaks there are mostly clerks’ habit. Rayleigh’s test says whether the day has one center.',
    ),
  ],
  formulae: [
    term(
      ['Rayleigh', 'Rayleigh'],
      [
        '各时刻视为圆上方向，合向量越长越集中',
        'times as directions on a circle; the longer their sum, the more they gather',
      ],
    ),
  ],
  parameters: [term(['件数', 'Cases'], ['至少 30 件', 'at least 30'])],
  classes: [],
  nulls: [
    said('全部只记到日或月的数据不可判。', 'Not assessable where cases are dated by day or month only.'),
  ],
  limits: [said('双峰（早晚高峰）时 Rayleigh 看不出。', 'Rayleigh does not see two peaks.')],
  sources: ['Mardia, K. V. & Jupp, P. E. (2000). Directional Statistics. Wiley.'],
};
