import { said, term, type StudyMethod } from '../study-method';

export const method: StudyMethod = {
  id: 'now',
  cloudMap: 'situation',
  order: 10,
  title: said('此刻', 'Now'),
  question: said('手上有多少、今天算不算多？', 'How much is open, and is today more than usual?'),
  steps: [
    said(
      '未办结、超期、24 小时内到期，按数据时点计。',
      'Open, overdue and due within 24 hours, as of the data’s present.',
    ),
    said(
      '今日累计与近 8 周同类日同时段的均值（乘近 28 天水平）相比，区间为 5–95 %。',
      'Today so far against the mean of the same hours and kind of day in eight weeks (times the level of 28 days), interval 5–95 %.',
    ),
    said(
      '收支以利特尔定律核对：在办 ≈ 日均流入 × 平均用时。',
      'Flows are checked by Little’s law: stock ≈ inflow a day × mean time.',
    ),
  ],
  formulae: [
    term(
      ['L = λW', 'L = λW'],
      [
        '在办件数 = 流入率 × 平均停留时间；三数不合即有补登或批量结案',
        'stock = inflow × mean stay; where they part, entries are late or closings come in batches',
      ],
    ),
  ],
  parameters: [
    term(['基线', 'Baseline'], ['近 56 天，按日别与时段', '56 days by kind of day and hour']),
    term(['流量', 'Flows'], ['近 28 天', '28 days']),
  ],
  classes: [
    term(['高于 / 低于平常', 'More / fewer than usual'], ['超出 5–95 % 区间', 'beyond the 5–95 % interval']),
  ],
  nulls: [
    said(
      '历史过短或只记到日期时，今日不作判断。',
      'Today is not judged where history is too short or cases have no time of day.',
    ),
  ],
  limits: [
    said('区间未计入平常水平本身的不确定。', 'The interval leaves out the doubt of the usual level itself.'),
  ],
  sources: [
    'Little, J. D. C. (1961). A proof for the queuing formula L = λW. Operations Research 9, 383–387.',
  ],
};
