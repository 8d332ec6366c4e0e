import { said, term, type StudyMethod } from '../study-method';

export const method: StudyMethod = {
  id: 'rising',
  cloudMap: 'trend',
  order: 30,
  title: said('升降网格', 'Rising and falling'),
  question: said(
    '哪些网格一周比一周多，哪些在减少？',
    'Which regions see more from week to week, and which fewer?',
  ),
  steps: [
    said(
      '把最细一级区划的事件按周计数，周从上一完整日往回数，末周总是完整的。',
      'Cases of the finest regions are counted by week, counted back from the last complete day, so that the last week is whole.',
    ),
    said(
      '每格做 Mann-Kendall 检验（看先后两周谁多的次数差），以 Sen 斜率（所有两周间斜率的中位数）说明快慢。',
      'Each region has a Mann-Kendall test (how often later weeks exceed earlier ones) and Sen’s slope (the median slope of all pairs of weeks).',
    ),
    said(
      '各格 p 值一并经 BH 校正；相邻周相关显著时另列 Hamed-Rao 修正的 p 作第二意见。',
      'p-values are adjusted together by Benjamini and Hochberg; where weeks depend on one another, Hamed and Rao’s p stands beside as a second opinion.',
    ),
  ],
  formulae: [
    term(
      ['S', 'S'],
      [
        '上升的周对数 − 下降的周对数；方差按同值修正。',
        'pairs of weeks that rise less pairs that fall; variance corrected for ties.',
      ],
    ),
    term(
      ['斜率区间', 'Interval of the slope'],
      [
        '排序后的两两斜率中，第 (N ∓ z√Var S)/2 位之间。',
        'the slopes of pairs between the ranks (N ∓ z√Var S)/2.',
      ],
    ),
    term(
      ['变化幅度', 'Size of the change'],
      [
        '（末四分之一周均值 − 首四分之一周均值）÷ 全期均值。',
        '(mean of the last quarter of the weeks − that of the first) ÷ mean of all.',
      ],
    ),
  ],
  parameters: [
    term(['周数', 'Weeks'], ['52；可选 26、104', '52; 26 and 104 may be chosen']),
    term(['显著性', 'Significance'], ['校正后 p ≤ 0.05', 'adjusted p ≤ 0.05']),
  ],
  classes: [
    term(
      ['▲ / ▼ 三级', '▲ / ▼, three steps'],
      [
        '幅度不超过 25 %、25–50 %、超过 50 %，仅给显著者',
        'up to 25 %, to 50 %, beyond; only where significant',
      ],
    ),
    term(['—', '—'], ['无法与偶然波动区分', 'cannot be told from chance']),
  ],
  nulls: [
    said(
      '各周完全相同（含始终为 0）的网格不可判，以灰色斜纹示出。',
      'Regions whose weeks are all alike (all 0 included) are not assessable and hatched grey.',
    ),
    said(
      '不足 10 个完整周时不可判；落在地址默认点的事件不计。',
      'Not assessable with fewer than ten complete weeks; cases on default points of the geocoder are left out.',
    ),
  ],
  limits: [
    said('一年以内的升降可能只是季节。', 'Within a year a rise may be the season.'),
    said(
      '上报渠道的变化与真实变化看起来一样。',
      'A change in how cases are reported looks like a change in what happens.',
    ),
  ],
  sources: [
    'Mann, H. B. (1945). Econometrica 13, 245–259; Kendall, M. G. (1975). Rank Correlation Methods.',
    'Sen, P. K. (1968). JASA 63, 1379–1389; Gilbert, R. O. (1987). Statistical Methods for Environmental Pollution Monitoring.',
    'Hamed, K. H. & Rao, A. R. (1998). Journal of Hydrology 204, 182–196.',
    'Benjamini, Y. & Hochberg, Y. (1995). J. R. Statist. Soc. B 57, 289–300.',
  ],
};
