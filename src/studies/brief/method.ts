import { said, term, type StudyMethod } from '../study-method';

export const method: StudyMethod = {
  id: 'brief',
  cloudMap: 'history',
  order: 90,
  title: said('汇报的发现', 'Findings of a brief'),
  question: said(
    '这个月、季、年，最该说的是什么，有多大把握？',
    'What should be said of this month, quarter or year, and how surely?',
  ),
  steps: [
    said(
      '每项发现与上一期比较，取 95% 区间中离“没有变化”最近的一端，换算成所涉件数：这是数据至少支持的大小。',
      'Each finding is held against the period before; the end of its 95 % interval nearest to no change, in incidents, is the least the data support.',
    ),
    said(
      '所有发现的 p 值一起做 Benjamini–Hochberg 校正：1% 内为有把握，5% 内为较有把握，其余说明在偶然范围内。',
      'The p-values of all findings are adjusted together by Benjamini and Hochberg: firm within 1 %, likely within 5 %, else said to be within chance.',
    ),
    said(
      '先按所涉件数，再按把握排序；人可以调整次序、隐藏、加评语。',
      'Findings are ranked by those incidents, then by p; people may reorder, hide and comment.',
    ),
    said(
      '街道排名画漏斗图：每处按自己的应办结件数有一条偶然界限（95% 与 99.8%），界限以内不排名次。',
      'Streets are ranked in a funnel plot: each has limits of chance for its own number due (95 % and 99.8 %), and those within are not ranked.',
    ),
  ],
  formulae: [
    term(
      ['界限', 'Limits'],
      ['二项分布的精确分位数，在整数之间内插', 'exact binomial quantiles, interpolated between whole counts'],
    ),
    term(
      ['散布校正', 'Over-dispersion'],
      [
        '十处以上且散布显著大于偶然时，界限乘以离散系数的平方根',
        'with ten or more units that scatter beyond chance, the limits are widened by the root of the dispersion',
      ],
    ),
  ],
  parameters: [
    term(
      ['期', 'Period'],
      [
        '月、季、年；未完的期只与上期同样天数相比',
        'month, quarter, year; a running one is held against as many days',
      ],
    ),
    term(
      ['最弱三处', 'Weakest three'],
      [
        '下一级中离合计最远的，按各自件数的标准差',
        'of the level below, farthest from all together in standard deviations of chance',
      ],
    ),
  ],
  classes: [],
  nulls: [
    said(
      '应办结不足 10 件的不判；上期不在数据内的不比较，照实写明。',
      'Units with fewer than 10 due are not judged; without the period before nothing is compared, and it says so.',
    ),
  ],
  limits: [
    said(
      '受理量是上报的多少；登记口径与渠道一变，件数就变。',
      'What is reported is not what happens: a change of practice or channel changes the count.',
    ),
    said(
      '相关不等于原因：最弱三处的“原因”是数据里与别处不同的地方。',
      'No cause is proved: the reasons of the weakest places are where they differ from the others in the data.',
    ),
  ],
  sources: [
    'Spiegelhalter, D. J. (2005). Statistics in Medicine 24, 1185–1202.',
    'Newcombe, R. G. (1998). Statistics in Medicine 17, 873–890.',
    'Benjamini, Y. & Hochberg, Y. (1995). JRSS B 57, 289–300.',
  ],
};
