import { said, term, type StudyMethod } from '../study-method';

export const method: StudyMethod = {
  id: 'emerging',
  cloudMap: 'history',
  order: 20,
  title: said('新兴热点', 'Emerging hot spots'),
  question: said('热点是新冒出来的、一直在的，还是正在消退？', 'Is a hot spot new, lasting or fading?'),
  steps: [
    said(
      '把事件放进“单元 × 周”的时空立方，周对齐到数据末尾，末周总是完整的。',
      'Cases go into a cube of cells by weeks, aligned to the end of the data so that the last week is whole.',
    ),
    said(
      '每个单元每周算 Gi*：邻域为本格与邻格的本周与上周，均值与标准差取整个立方；全部周一并做 BH 校正。',
      'Each cell and week has a Gi*: its neighborhood is the cell and its neighbors, this week and the last; mean and spread are those of the whole cube; all are adjusted together.',
    ),
    said(
      '再对每格的 z 序列做 Mann-Kendall 趋势检验，按规则归入 17 类（8 热 8 冷加无规律）。',
      'Then Mann-Kendall’s test of each cell’s z, and rules that give one of 17 categories (8 hot, 8 cold, none).',
    ),
  ],
  formulae: [
    term(
      ['九成', '90 %'],
      ['显著周数 × 10 ≥ 总周数 × 9（整数比较）', 'weeks significant × 10 ≥ weeks × 9, in whole numbers'],
    ),
  ],
  parameters: [
    term(['步长', 'Step'], ['1 周', 'one week']),
    term(['范围', 'Span'], ['全部数据；可改近 104 周', 'all data; the last 104 weeks may be chosen']),
    term(['显著性', 'Significance'], ['校正后 p ≤ 0.05；趋势 p < 0.05', 'adjusted p ≤ 0.05; trend p < 0.05']),
  ],
  classes: [
    term(['新增', 'New'], ['末周显著，此前从未', 'last week significant, never before']),
    term(
      ['连续', 'Consecutive'],
      [
        '末段连续两周以上显著，此前从未，且不足九成',
        'an unbroken final run of two or more, never before it, under 90 %',
      ],
    ),
    term(
      ['加强 / 持续 / 减弱', 'Intensifying / persistent / diminishing'],
      [
        '九成以上的周显著且含末周；z 趋势显著上升 / 无趋势 / 显著下降',
        'significant in 90 % of weeks including the last; z rising / without trend / falling',
      ],
    ),
    term(
      ['零星', 'Sporadic'],
      ['末周显著，时断时续，从未相反', 'last week significant, on and off, never the opposite'],
    ),
    term(
      ['振荡', 'Oscillating'],
      ['末周显著，此前曾显著相反', 'last week significant, the opposite some time before'],
    ),
    term(
      ['历史', 'Historical'],
      ['九成以上的周显著，末周不显著', 'significant in 90 % of weeks, not in the last'],
    ),
    term(['无规律', 'No pattern'], ['以上皆非', 'none of these']),
  ],
  nulls: [
    said(
      '落在地址默认点的事件不是真实位置，不计并注明件数。',
      'Cases on default points of the geocoder have no real place; they are left out and counted.',
    ),
    said(
      '不足 10 周或 8 格时不可判；从未有事件的格不参与。',
      'Not assessable with fewer than 10 weeks or 8 cells; cells that never had a case take no part.',
    ),
  ],
  limits: [
    said(
      '公布的定义互有重叠而未定先后，此处先后为：九成类、历史、无规律、振荡、新增、连续、零星；先热后冷。',
      'The published definitions overlap without precedence; the order here is: 90 % classes, historical, none, oscillating, new, consecutive, sporadic; hot before cold.',
    ),
    said(
      '类别只是摘要，曲线上标出的显著周才是依据。',
      'A category is a summary; the weeks marked on the curve are what it rests on.',
    ),
  ],
  sources: [
    'ArcGIS Pro, How Emerging Hot Spot Analysis works.',
    'Ord, J. K. & Getis, A. (1995). Geographical Analysis 27, 286–306.',
    'Benjamini, Y. & Hochberg, Y. (1995). J. R. Statist. Soc. B 57, 289–300.',
  ],
};
