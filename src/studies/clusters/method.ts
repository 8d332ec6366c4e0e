import { said, term, type StudyMethod } from '../study-method';

export const method: StudyMethod = {
  id: 'clusters',
  cloudMap: 'situation',
  order: 30,
  title: said('新近聚集', 'Emerging clusters'),
  question: said('近几天有没有新冒出来的一片？', 'Has a patch come up in the last days?'),
  steps: [
    said(
      '以各区域中心为圆心画圆，与截至今日的 1–7 天合成圆柱，求观测超出预期的对数似然比，取最大者。',
      'Circles around the centers of regions and the last 1–7 days make cylinders; the one with the largest log-likelihood ratio of seen over expected is taken.',
    ),
    said(
      '预期按“地点占比 × 当日总数”（时空置换）：只有地点与日期的交互才会显现，常年高发处不算。',
      'Expected = the place’s share × the day’s total (space-time permutation): only an interaction of place and day shows, not places that are always busy.',
    ),
    said(
      '打乱时间 999 次求 p；次强者与前者不重叠才列出。',
      'Times are permuted 999 times for p; weaker clusters are listed where they do not overlap stronger ones.',
    ),
  ],
  formulae: [
    term(
      ['LLR', 'LLR'],
      ['c ln(c/e) + (C − c) ln((C − c)/(C − e))', 'c ln(c/e) + (C − c) ln((C − c)/(C − e))'],
    ),
    term(
      ['重现期', 'Recurrence'],
      [
        '1 ÷ p 天：每天扫一次，纯属偶然时多久出现一次',
        '1 ÷ p days: how often chance alone would show it, scanned daily',
      ],
    ),
  ],
  parameters: [
    term(['最大圆', 'Largest circle'], ['预期总数的 10 %', '10 % of what is expected']),
    term(['最长', 'Longest'], ['7 天', '7 days']),
    term(
      ['置换', 'Permutations'],
      ['999 次，种子 12345，超过 10 次即停', '999, seed 12345; stops once 10 reach the observed'],
    ),
  ],
  classes: [
    term(
      ['显著', 'Significant'],
      ['p ≤ 0.05（多类分扫时经 Holm 校正）', 'p ≤ 0.05, adjusted by Holm where classes are scanned apart'],
    ),
  ],
  nulls: [
    said(
      '落在地址默认点的事件不是真实位置，不计并注明件数。',
      'Cases on default points of the geocoder have no real place; they are left out and counted.',
    ),
    said('件数不足 30 或区域不足 4 个时不扫描。', 'No scan with fewer than 30 cases or 4 regions.'),
  ],
  limits: [said('圆形难以贴合沿路的带状聚集。', 'Circles fit clusters along a road badly.')],
  sources: [
    'Kulldorff, M. (2001). J. R. Statist. Soc. A 164, 61–72; Kulldorff, M. et al. (2005). PLoS Medicine 2(3), e59.',
  ],
};
