import { said, term, type StudyMethod } from '../study-method';

export const method: StudyMethod = {
  id: 'recurrence',
  cloudMap: 'history',
  order: 50,
  title: said('同址复发', 'Same place again'),
  question: said(
    '办过的事，同一地点有多少又发生了？',
    'How much of what was dealt with came back to the same place?',
  ),
  steps: [
    said(
      '坐标取整到 10 m 视为同址；同址、同类、间隔 24 小时以上的前一件在 30（或 90）天内，即为复发。',
      'Positions rounded to 10 m are one place; a case recurs where one of its class stood there more than 24 hours and at most 30 (or 90) days before.',
    ),
  ],
  formulae: [
    term(
      ['复发率', 'Share that recurs'],
      ['本期复发件数 ÷ 本期可判件数', 'cases of the window that recur ÷ cases that can be judged'],
    ),
  ],
  parameters: [
    term(['期限', 'Within'], ['30 天；可改 90 天', '30 days; 90 may be chosen']),
    term(['同类', 'Class'], ['登记时的最细类别', 'the finest class as registered']),
  ],
  classes: [],
  nulls: [
    said(
      '落在地址默认点的事件不是真实位置，不计并注明件数。',
      'Cases on default points of the geocoder have no real place; they are left out and counted.',
    ),
    said(
      '无坐标的事件不计；可判件数不足 30 时不可判。',
      'Cases without a position are left out; not assessable with fewer than 30.',
    ),
  ],
  limits: [
    said(
      '地址归到楼门口或小区门口时，不同的事会落在同一点。',
      'Where addresses fall on one gate, different matters share a point.',
    ),
    said('只列到区域名，不指向个人或住户。', 'Only regions are named, no person or household.'),
  ],
  sources: ['Johnson, S. D. et al. (2007). Journal of Quantitative Criminology 23, 201–219.'],
};
