import { said, term, type StudyMethod } from '../study-method';

export const method: StudyMethod = {
  id: 'time-to-close',
  cloudMap: 'situation',
  order: 40,
  title: said('办结时效', 'Time to close'),
  question: said('办一件要多久，超期有多少？', 'How long does a case take, and how many pass their limit?'),
  steps: [
    said(
      'Kaplan-Meier：未办结的按已等时长截尾计入。只平均已办结的会漏掉最慢的，越拖越好看。',
      'Kaplan-Meier: open cases count as long as they have waited. The mean of closed ones alone leaves out the slowest and improves when work stops.',
    ),
    said(
      '按类别或区域分组，对数秩检验看快慢是否有别。',
      'By class or region; the log-rank test says whether paces differ.',
    ),
    said(
      '超期率按受理月分批：已超期 ÷（已办结 + 未办结而时限已过），只计有时限者。',
      'The overdue share is by month of report: overdue ÷ (closed + open past the limit), of those with a limit.',
    ),
  ],
  formulae: [
    term(
      ['S(t)', 'S(t)'],
      ['∏(1 − 办结数 ÷ 仍在办数)，按用时从短到长', '∏(1 − closed ÷ at risk), from the shortest time up'],
    ),
    term(
      ['中位区间', 'Interval of the median'],
      ['对数-对数带与 50 % 相交处', 'where the log-log band crosses 50 %'],
    ),
  ],
  parameters: [
    term(['分组', 'Groups'], ['类别；可改区域', 'class; region may be chosen']),
    term(['批次', 'Cohorts'], ['近 12 个月', '12 months']),
  ],
  classes: [],
  nulls: [
    said(
      '中位数在过半未办结时不存在，照实写明。',
      'Where more than half are open there is no median, and it says so.',
    ),
    said(
      '不足 10 件的组不画；办结早于受理的记录不计用时。',
      'Groups under 10 are not drawn; records closed before they were opened have no time.',
    ),
  ],
  limits: [said('挂起时间无从扣除。', 'Time on hold cannot be taken out.')],
  sources: [
    'Kaplan, E. L. & Meier, P. (1958). JASA 53, 457–481.',
    'Mantel, N. (1966). Cancer Chemotherapy Reports 50, 163–170.',
  ],
};
