import { said, term, type StudyMethod } from '../study-method';

export const method: StudyMethod = {
  id: 'anomalies',
  cloudMap: 'situation',
  order: 20,
  title: said('异常预警', 'Anomalies'),
  question: said('此刻哪里、哪类多得不寻常？', 'Where, and of what kind, is there unusually much right now?'),
  steps: [
    said(
      '窗口为近 1、2、6、24 小时；单元为全区 × 一级类别、下一级 × 类别，24 小时窗口另看网格。',
      'The window is the last 1, 2, 6 or 24 hours; units are the district by first-level class, the next level by class, and grids for 24 hours.',
    ),
    said(
      '预期 = 近 8 周同日别同时段均值（前后时段按 1:2:1 平滑）× 近 28 天水平；小单元的份额经 Gamma-Poisson 收缩；先前的预警时段不进基线。',
      'Expected = mean of the same slots in eight weeks (smoothed 1:2:1) × level of 28 days; shares of small units shrunk by Gamma-Poisson; earlier alert windows are kept out of the baseline.',
    ),
    said(
      '按负二项（不离散时泊松）求上尾概率，同层单元一并 BH 校正后定级；预警至少维持一个窗口。',
      'The upper tail of a negative binomial (Poisson where not dispersed), adjusted over the units of a level, gives the alert level; an alert is held for one window at least.',
    ),
    said(
      '误报预算：以同一规则回放近 90 天，每次只用当时已登记的事件，得每天各级条数，真假都在内，故为误报上限。',
      'False-alarm budget: the rule is replayed over 90 days with what was registered at the time; the alerts a day, true and false, bound the false ones.',
    ),
  ],
  formulae: [
    term(
      ['预期', 'Expected'],
      [
        '(先验 + 本格件数) ÷ (先验 + 上级件数 × 份额) × 上级本窗预期 × 份额',
        '(prior + own cases) ÷ (prior + parent’s cases × share) × parent’s expectation × share',
      ],
    ),
    term(['p', 'p'], ['P(件数 ≥ 观测)', 'P(count ≥ seen)']),
  ],
  parameters: [
    term(['窗口', 'Window'], ['24 小时', '24 hours']),
    term(['维持', 'Holding'], ['p > 0.2 才解除', 'cleared only once p > 0.2']),
  ],
  classes: [
    term(['Ⅰ 红', 'I red'], ['校正 p < 0.0001', 'adjusted p < 0.0001']),
    term(['Ⅱ 橙', 'II orange'], ['校正 p < 0.001', 'adjusted p < 0.001']),
    term(['Ⅲ 黄', 'III yellow'], ['校正 p < 0.01', 'adjusted p < 0.01']),
    term(['Ⅳ 蓝', 'IV blue'], ['未校正 p < 0.05', 'plain p < 0.05']),
    term(
      ['下限', 'Floor'],
      [
        '至少 3 件，网格红橙至少 5 件，且高于预期',
        'at least 3 cases, 5 for red and orange in a grid, and above what is expected',
      ],
    ),
  ],
  nulls: [
    said(
      '从未有此类事件、或预期过低的单元不可判，列明个数。',
      'Units where nothing is ever expected, or too rarely, are not judged; their number is told.',
    ),
    said(
      '历史不足 28 天的规则标为“未评估”。',
      'A rule with fewer than 28 days of history is marked as not evaluated.',
    ),
  ],
  limits: [
    said('成批录入会使 p 偏小。', 'Reports entered in batches make p too small.'),
    said(
      '未与核实结果对照，不知命中几何。',
      'It is not set against confirmed events: how many alerts are right is unknown.',
    ),
  ],
  sources: [
    'Noufaily, A. et al. (2013). Statistics in Medicine 32, 1206–1222.',
    'Marshall, R. J. (1991). Applied Statistics 40, 283–294.',
    'Benjamini, Y. & Hochberg, Y. (1995). J. R. Statist. Soc. B 57, 289–300.',
  ],
};
