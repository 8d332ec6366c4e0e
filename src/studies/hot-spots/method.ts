import { said, term, type StudyMethod } from '../study-method';

export const method: StudyMethod = {
  id: 'hot-spots',
  cloudMap: 'history',
  order: 10,
  title: said('显著热点', 'Hot spots'),
  question: said(
    '本期哪些地方的事件多得（或少得）不像偶然？',
    'Where are there more (or fewer) cases in the window than chance would have it?',
  ),
  steps: [
    said(
      '单元取最细一级区划，或等大的方格。区划大小不等，先换算成每 km²（或每千人）件数，再经经验贝叶斯平滑，小格向全域均值收缩；方格直接用件数。',
      'Cells are the finest regions or equal squares. Regions differ in size, so cases become a rate per km² (or 1,000 residents) smoothed by empirical Bayes, which draws small cells toward the mean; squares use counts.',
    ),
    said(
      'Gi* 把一格与其相邻各格（含自身）合起来，看合计偏离全域均值多少个标准差。',
      'Gi* takes a cell with its neighbors, itself included, and asks by how many standard deviations their sum departs from what the overall mean gives.',
    ),
    said(
      '件数稀疏时以条件置换代替正态近似求 p；全部可判单元的 p 一并做 BH 校正。',
      'Where counts are sparse, p comes from conditional permutations instead of the normal approximation; p-values of all cells judged are adjusted together.',
    ),
    said(
      '可改看局部 Moran I：除成片高低外，还能指出与周围相反的单元。',
      'Local Moran’s I may be chosen instead: beside clusters it names cells unlike their surroundings.',
    ),
  ],
  formulae: [
    term(
      ['Gi*', 'Gi*'],
      [
        '(邻域合计 − 均值 × 邻域权重和) ÷ (标准差 × √((n × 权重平方和 − 权重和²)/(n − 1)))',
        '(sum over the neighborhood − mean × its weight) ÷ (sd × √((n × sum of squared weights − weight²)/(n − 1)))',
      ],
    ),
    term(
      ['经验贝叶斯', 'Empirical Bayes'],
      [
        '先验均值 + 收缩系数 ×（本格率 − 先验均值）；暴露越少收缩越多',
        'prior mean + shrinkage × (own rate − prior mean); the smaller the exposure, the more it is drawn in',
      ],
    ),
  ],
  parameters: [
    term(['单元', 'Cells'], ['最细一级区划；方格默认 300 m', 'finest regions; squares of 300 m by default']),
    term(['分母', 'Denominator'], ['面积；可改常住人口', 'area; residents may be chosen']),
    term(
      ['邻接', 'Neighbors'],
      ['边界相接或共点；方格为周围 8 格', 'sharing a border or corner; the 8 squares around'],
    ),
    term(
      ['置换', 'Permutations'],
      ['种子 12345，次数列在依据中', 'seed 12345; their number stands in the card'],
    ),
  ],
  classes: [
    term(
      ['热点 / 冷点', 'Hot / cold'],
      ['校正后 p ≤ 0.05，按 z 的正负', 'adjusted p ≤ 0.05, by the sign of z'],
    ),
    term(
      ['高低 / 低高', 'Outliers'],
      ['仅 Moran：显著且与邻格相反', 'Moran only: significant and unlike the neighbors'],
    ),
  ],
  nulls: [
    said(
      '落在地址默认点的事件不是真实位置，不计并注明件数。',
      'Cases on default points of the geocoder have no real place; they are left out and counted.',
    ),
    said(
      '全部相同、件数不足 30 或单元不足 8 时不可判；缺分母的单元以灰色斜纹示出。',
      'Not assessable where all cells are alike, with fewer than 30 cases or 8 cells; cells without a denominator are hatched grey.',
    ),
  ],
  limits: [
    said(
      '换分母或换格网，边缘的单元可能进出显著之列。',
      'Another denominator or net may move cells at the margin in or out.',
    ),
    said('热点说明多，不说明为什么多。', 'A hot spot says that there are many, not why.'),
  ],
  sources: [
    'Getis, A. & Ord, J. K. (1992); Ord, J. K. & Getis, A. (1995). Geographical Analysis 24, 189–206; 27, 286–306.',
    'Anselin, L. (1995). Geographical Analysis 27, 93–115.',
    'Marshall, R. J. (1991). Applied Statistics 40, 283–294.',
    'Benjamini, Y. & Hochberg, Y. (1995). J. R. Statist. Soc. B 57, 289–300.',
  ],
};
