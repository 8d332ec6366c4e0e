import { said, term, type StudyMethod } from '../study-method';

export const method: StudyMethod = {
  id: 'period-change',
  cloudMap: 'history',
  order: 30,
  title: said('时期变化', 'Change between periods'),
  question: said(
    '与对比期相比，各地的增减能与偶然区分吗？',
    'Compared with the other period, can each place’s change be told from chance?',
  ),
  steps: [
    said(
      '环比取紧接之前的等长时段；同比取早 364 天的时段，使星期相对。',
      'The period just before is of equal length; a year ago means 364 days earlier, so that weekdays meet.',
    ),
    said(
      '每个区域比较两期的率，用条件二项检验（mid-p）；近 52 周的周计数若过度离散，改用拟泊松检验。',
      'Each region’s two rates are compared by the conditional binomial test (mid-p); where weekly counts of 52 weeks are over-dispersed, by a quasi-Poisson test.',
    ),
    said(
      'p 值经 BH 校正。各渠道登记量的变化并列：渠道变化看起来与真实变化一样。',
      'p-values are adjusted. Registrations by channel stand beside: a change of channels looks like a change of what happens.',
    ),
  ],
  formulae: [
    term(
      ['率比', 'Ratio'],
      ['(本期件数 ÷ 本期天数) ÷ (对比期件数 ÷ 对比期天数)', '(cases ÷ days now) ÷ (cases ÷ days before)'],
    ),
    term(
      ['拟泊松', 'Quasi-Poisson'],
      [
        'z = ln 率比 ÷ √(φ(1/本期件数 + 1/对比期件数))，φ 为离散系数',
        'z = ln ratio ÷ √(φ(1/now + 1/before)), φ the dispersion',
      ],
    ),
  ],
  parameters: [
    term(['层级', 'Level'], ['榜单所用层级；可改最细', 'that of the ranking; the finest may be chosen']),
    term(
      ['校正阈值', 'Correction'],
      ['φ > 1.5 时按过度离散处理', 'over-dispersion is corrected from φ > 1.5'],
    ),
  ],
  classes: [
    term(
      ['升 / 降', 'Rise / fall'],
      ['校正后 p ≤ 0.05；按 1.5 倍、2 倍分三档', 'adjusted p ≤ 0.05; steps at ratios of 1.5 and 2'],
    ),
    term(['无法区分', 'Not distinguishable'], ['不显著', 'not significant']),
    term(['太少', 'Too few'], ['两期合计不足 6 件', 'fewer than 6 in both']),
  ],
  nulls: [
    said(
      '未选对比期时无结果；太少的区域以灰色斜纹示出。',
      'Without a comparison there is no result; regions with too few are hatched grey.',
    ),
  ],
  limits: [
    said(
      '公休假日只在一期时会注明；没有该时区的日历时也会注明。',
      'A public holiday in one period only is pointed out, and so is the lack of a calendar.',
    ),
  ],
  sources: [
    'Przyborowski, J. & Wilenski, H. (1940). Biometrika 31, 313–323; Fay, M. P. (2010). R Journal 2(1), 53–58.',
    'Benjamini, Y. & Hochberg, Y. (1995). J. R. Statist. Soc. B 57, 289–300.',
  ],
};
