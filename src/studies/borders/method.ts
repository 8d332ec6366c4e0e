import { said, term, type StudyMethod } from '../study-method';

export const method: StudyMethod = {
  id: 'borders',
  cloudMap: 'situation',
  order: 64,
  title: said('边界事件', 'Incidents at borders'),
  question: said('交界处的事是不是没人管、推来推去？', 'Are matters at borders left, or passed to and fro?'),
  steps: [
    said(
      '每件地点精确的事件量到最近的邻区边界，在限定距离以内即为边界事件。',
      'Each incident with an exact place is measured to the nearest neighbouring region; within the distance it counts as one at the border.',
    ),
    said(
      '边界两侧的事件归为一对邻区，分别计两侧件数、未办结、超期、退回和转手。',
      'Incidents on both sides make one pair of neighbours: counts by side, open, overdue, sent back and passed on.',
    ),
    said(
      '边界与区内比较退回率（Newcombe 95% 区间）和办结中位时长（Kaplan-Meier，含未办结）。',
      'Border and inside are compared by the share sent back (Newcombe 95 % interval) and by the median time to close (Kaplan-Meier, open ones included).',
    ),
  ],
  formulae: [
    term(
      ['退回率', 'Share sent back'],
      ['被退回至少一次 ÷ 有流转记录的工单', 'sent back at least once ÷ orders with a record'],
    ),
    term(
      ['转手率', 'Share passed on'],
      ['经过两个以上单位 ÷ 有流转记录的工单', 'through two units or more ÷ orders with a record'],
    ),
    term(
      ['每公里件数', 'Incidents per km'],
      ['该对边界事件 ÷ 共同边界长度', 'incidents of the pair ÷ length of their common border'],
    ),
  ],
  parameters: [term(['边界距离', 'Distance'], ['100 m；可改 50、200 m', '100 m; 50 or 200 m may be chosen'])],
  classes: [],
  nulls: [
    said(
      '地点不精确、落在地址默认点、重复上报的不计，注明件数。',
      'Vague places, default points of the geocoder and repeated reports are left out and counted.',
    ),
    said(
      '地点精确的事件不足 30 件不判；只在一角相接的邻区没有每公里件数。',
      'Not assessable with fewer than 30; regions that touch in a corner have no figure per km.',
    ),
  ],
  limits: [
    said(
      '边界多沿道路，事件也多在路上：占比高不等于难管。',
      'Borders and incidents both follow roads: a high share is not yet a problem.',
    ),
    said('区的外边界另一侧没有数据。', 'Nothing is known of the far side of the district’s own border.'),
  ],
  sources: [
    'Newcombe, R. G. (1998). Statistics in Medicine 17, 873–890.',
    'Kaplan, E. L. & Meier, P. (1958). Journal of the American Statistical Association 53, 457–481.',
  ],
};
