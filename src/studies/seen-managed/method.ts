import { said, term, type StudyMethod } from '../study-method';

export const method: StudyMethod = {
  id: 'seen-managed',
  cloudMap: 'situation',
  order: 63,
  title: said('看得见 × 管得了', 'Seen × managed'),
  question: said(
    '哪里看得见却管不了，哪里管得了却看不见？',
    'Where is it seen but not managed, and where managed but not seen?',
  ),
  steps: [
    said(
      '看得见：摄像机视域占区域面积的比例，其余部分按主动发现（巡查、视频、感知等）的占比补上。',
      'Seen: the share of ground in view of cameras; the rest counts by the share of reports found actively (patrol, video, sensors).',
    ),
    said(
      '管得了：受理后限定时间内有授权单位动手、且没被退回两次的工单占比。',
      'Managed: the share of orders with a first authorised action in time that were not sent back twice.',
    ),
    said('两条线把区域分成四个象限。', 'Two lines part the regions into four quadrants.'),
  ],
  formulae: [
    term(
      ['看得见', 'Seen'],
      ['1 −（1 − 视域占比）×（1 − 主动发现占比）', '1 − (1 − share in view) × (1 − share found actively)'],
    ),
    term(
      ['管得了', 'Managed'],
      [
        '及时动手且未反复退回 ÷ 可判工单',
        'acted on in time and not sent to and fro ÷ orders that can be judged',
      ],
    ),
  ],
  parameters: [
    term(['动手时限', 'Hours to act'], ['24 时；可改 4、72 时', '24 hours; 4 or 72 may be chosen']),
    term(['两条线', 'Lines'], ['看得见 60%，管得了 70%，可改', 'seen 60 %, managed 70 %, may be changed']),
  ],
  classes: [
    term(['看得见，管不了', 'Seen, not managed'], ['发现了没人及时动手', 'found, but nobody acts in time']),
    term(
      ['管得了，看不见', 'Managed, not seen'],
      ['有人管，发现靠投诉', 'acted on, but found by complaints'],
    ),
    term(['都不够', 'Neither'], ['既看不见也管不了', 'neither seen nor managed']),
  ],
  nulls: [
    said(
      '可判工单不足 5 件的区域画斜线，不判象限；没有摄像机数据时只按主动发现。',
      'Regions with fewer than five orders are hatched and not judged; without cameras only active finding counts.',
    ),
    said(
      '还没到时限又没动手的、漏记动手时间的工单不判。',
      'Orders still within their hours, and those whose first action was not written down, are not judged.',
    ),
  ],
  limits: [
    said(
      '视域和主动发现会重叠，“看得见”偏高。',
      'Views and active finding overlap in truth, so “seen” is an upper estimate.',
    ),
  ],
  sources: ['GB/T 34300-2017 城乡社区网格化服务管理规范'],
};
