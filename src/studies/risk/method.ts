import { said, term, type StudyMethod } from '../study-method';

export const method: StudyMethod = {
  id: 'risk',
  cloudMap: 'trend',
  order: 20,
  title: said('下周风险', 'Risk next week'),
  question: said(
    '未来七天，哪些网格更可能出事，比“沿用上一季度”强多少？',
    'Which cells are more likely to see cases in the next seven days, and how much better is that than last quarter’s cells?',
  ),
  steps: [
    said(
      '单元取最细一级区划；少于 100 个时改铺方格，使全域约 600 格（边长 150–1000 m）。',
      'Cells are the finest regions; where there are fewer than 100, a net of squares is laid so that some 600 cover the area (sides of 150–1,000 m).',
    ),
    said(
      '三种评分各排名次：长期核密度（何处一贯多）、Gamma-Poisson 收缩（本格近来的水平）、ProMap（近处近期的事件）；默认取名次平均。',
      'Three scores are ranked: long-term kernel density (where it is always busy), Gamma-Poisson shrinkage (the cell’s own recent level), ProMap (near and recent cases); the default is the mean rank.',
    ),
    said(
      '从 26 个每周一次的起点重放。前 60 % 选法：别的方法只有在 5 % 面积处的 PAI 高出一个标准误以上才取代名次平均；只报告后 40 %。',
      'Replayed from 26 weekly origins. On the first 60 % another method takes the place of the mean rank only if its PAI at 5 % of the area is higher by more than a standard error; only the other 40 % are reported.',
    ),
    said(
      '默认只从群众诉求等被动来源学习：巡查自查出的事件会把人引回已常去的地方。两类占比并列给出。',
      'By default it learns from reports that came in: what patrols find themselves leads them back to where they go already. Both shares are shown.',
    ),
    said(
      '各格未来七天的件数与区间由 Gamma-Poisson 给出。',
      'The count expected in a cell over seven days, with its limits, comes from Gamma-Poisson.',
    ),
  ],
  formulae: [
    term(
      ['命中率', 'Hit rate'],
      ['落入所选面积的事件 ÷ 全部事件', 'events inside the area chosen over all events'],
    ),
    term(['PAI', 'PAI'], ['命中率 ÷ 面积占比；随机为 1', 'hit rate over share of the area; chance is 1']),
    term(
      ['PEI', 'PEI'],
      ['命中数 ÷ 同面积下事后最好的选法', 'hits over those of the best choice of the same area in hindsight'],
    ),
    term(
      ['Gamma-Poisson', 'Gamma-Poisson'],
      [
        '(a + 本格折减件数) ÷ (b + 折减周数)，a、b 由全部格按矩估计；件数服从负二项。',
        '(a + discounted cases) ÷ (b + discounted weeks), a and b by moments over all cells; counts are negative binomial.',
      ],
    ),
    term(
      ['ProMap', 'ProMap'],
      [
        '400 m、60 天内事件的 1/(1+距离÷50 m 取整) × 1/(1+周龄) 之和。',
        'Sum over cases within 400 m and 60 days of 1/(1 + whole 50 m) × 1/(1 + whole weeks of age).',
      ],
    ),
  ],
  parameters: [
    term(['学习来源', 'Trained on'], ['被动来源；可改为全部', 'reports that came in; may be set to all']),
    term(
      ['半衰期', 'Half-life'],
      [
        '4、16、64 周，各格按近来逐周预测的似然加权（每周遗忘 10 %）：变化的格靠新数据，平稳的格靠全部',
        '4, 16 and 64 weeks, weighed for each cell by the likelihood of its recent one-week forecasts (10 % forgotten a week): a cell that changes rests on new counts, one that stays on all',
      ],
    ),
    term(
      ['自助抽样', 'Bootstrap'],
      ['对起点有放回抽 999 次，种子 12345', '999 draws of origins, seed 12345'],
    ),
    term(['测试事件', 'Test events'], ['至少 30 件', 'at least 30']),
  ],
  classes: [
    term(
      ['1 / 5 / 10 / 20 %', '1 / 5 / 10 / 20 %'],
      ['按得分由高到低累计面积（不是格数）', 'cumulative area, not number of cells, by falling score'],
    ),
    term(
      ['预测不优于基线，未绘制', 'Not drawn'],
      [
        '5 % 面积处 PAI 对“上一季度同格”的优势不超过其标准误。',
        'The advantage in PAI at 5 % of the area over last quarter’s cells does not exceed its standard error.',
      ],
    ),
  ],
  nulls: [
    said(
      '落在地址默认点、重复上报、无坐标的事件不学习也不测试，件数列在依据中。',
      'Cases on default points of the geocoder, repeated reports and cases without a position are neither learned from nor tested; their numbers stand in the card.',
    ),
    said(
      '完整记录不足 231 天、测试事件不足 30 件或格数不足 40 时不可判。',
      'Not assessable with fewer than 231 complete days, 30 test events or 40 cells.',
    ),
  ],
  limits: [
    said('只排地点与类别，绝不排人。', 'Places and kinds are ranked, never persons.'),
    said(
      'PAI 取决于面积占比与集中程度，不能跨城市比较。',
      'PAI depends on the share of the area and on concentration: cities cannot be compared by it.',
    ),
    said(
      '报警与上报习惯的差别会被当作风险的差别。',
      'Differences in reporting are taken for differences in risk.',
    ),
  ],
  sources: [
    'Bowers, K. J., Johnson, S. D. & Pease, K. (2004). Prospective hot-spotting. British Journal of Criminology 44, 641–658.',
    'Chainey, S., Tompson, L. & Uhlig, S. (2008). The utility of hotspot mapping. Security Journal 21, 4–28.',
    'Marshall, R. J. (1991). Applied Statistics 40, 283–294.',
    'Hunt, J. M. (2016). Do crime hot spots move? Dissertation, American University (PEI).',
  ],
};
