import { said, term, type StudyMethod } from '../study-method';

export const method: StudyMethod = {
  id: 'overdue',
  cloudMap: 'situation',
  order: 61,
  title: said('超期督办', 'Overdue orders'),
  question: said(
    '此刻哪些工单超期，为什么，该谁办？',
    'Which orders are overdue now, why, and who must act?',
  ),
  steps: [
    said(
      '列出所有未办结、已过时限或将到时限的工单，不论何时受理。',
      'Every open order past its limit or close to it is listed, whenever it was reported.',
    ),
    said(
      '原因取第一条适用的：挂起；已退回，或被退回两次以上；未分流；未交办；未动手；处办中；已反馈、待确认办结。',
      'The reason is the first that fits: on hold; sent back now, or twice or more; not triaged; not assigned; not begun; in handling; fed back and waiting to be confirmed.',
    ),
    said(
      '未分流、未交办、待确认办结的归指挥中心办，其余归承办单位办。',
      'The command centre must act before a unit has the order and after it has fed back; else the unit that has it.',
    ),
  ],
  formulae: [
    term(
      ['各街道占比', 'Share by street'],
      ['超期未办结 ÷ 有时限的未办结', 'open past the limit ÷ open with a limit'],
    ),
  ],
  parameters: [
    term(['提前提醒', 'Warn ahead'], ['24 时，可改', '24 hours, may be changed']),
    term(['须督办', 'To be supervised'], ['过限 72 时，可改', '72 hours past the limit, may be changed']),
    term(
      ['按路径补设时限', 'Limits by route'],
      ['工单不带时限时用；默认不设', 'for orders without a limit of their own; none by default'],
    ),
  ],
  classes: [],
  nulls: [
    said('没有时限的工单不判，单独计数。', 'Orders without a limit are not judged; they are counted apart.'),
  ],
  limits: [
    said(
      '挂起期间不停表；是否扣除由人判断。',
      'The clock runs on while an order is on hold; whether to take that out is for people to judge.',
    ),
  ],
  sources: [
    'GB/T 34300-2017 城乡社区网格化服务管理规范',
    'GB/T 30428.8 数字化城市管理信息系统：立案、处置和结案',
  ],
};
