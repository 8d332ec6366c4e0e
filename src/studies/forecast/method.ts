import { said, term, type StudyMethod } from '../study-method';

export const method: StudyMethod = {
  id: 'forecast',
  cloudMap: 'trend',
  order: 10,
  title: said('预测', 'Forecast'),
  question: said(
    '未来两周每天会有多少件，能信几分？',
    'How many cases a day will the next two weeks bring, and how far is that to be trusted?',
  ),
  steps: [
    said(
      '按受理时间把事件数成逐日序列：整体、下一级区域（至多 12 个）、一级类别（至多 12 个），其余各归一条；未满的首末日不计，至多取近 728 天。',
      'Cases are counted by day of report: the whole, the regions right below (12 at most), the first-level classes (12 at most), each with a remainder; unfinished first and last days are left out, 728 days at most are read.',
    ),
    said(
      '按强弱选方法：日均 10 件以上用 STL+ETS（原尺度或平方根尺度）或 Holt-Winters；1–10 件用计数水平或平方根尺度 STL+ETS；不足 1 件不画线。',
      'Methods by strength: from 10 a day STL+ETS (plain or on square roots) or Holt-Winters; from 1 to 10 a count level or STL+ETS on square roots; below 1 no line is drawn.',
    ),
    said(
      '从 26 个（至少 20 个）每周一次的起点重放：每个起点只用当时已知的数据，全部参数重新估计，预测 1–14 天。前 60 % 的起点选方法并校准区间，只报告后 40 %。',
      'Forecasts are replayed from 26 (at least 20) weekly origins: each uses only what was known then, estimates every parameter anew and looks 1–14 days ahead. The first 60 % choose the method and calibrate the bands; only the other 40 % are reported.',
    ),
    said(
      '每个起点都把各部分协调到与整体相加一致，回测的就是协调后的预测。',
      'At every origin parts are made to add up to the whole, and it is these reconciled forecasts that are scored.',
    ),
    said(
      '80 % 区间实际覆盖不在 72–88 % 时，用过去误差与标准误之比的分位数缩放区间（共形校准）。',
      'Where the 80 % band held less than 72 or more than 88 %, bands are scaled by the quantile of past misses over their standard errors (conformal calibration).',
    ),
  ],
  formulae: [
    term(
      ['MASE', 'MASE'],
      [
        '预测的平均绝对误差 ÷ 训练期内“上周同日”的平均绝对误差；小于 1 即优于基线的样本内误差。',
        'Mean absolute error over the mean absolute error of “same weekday last week” within training; under 1 is better than that.',
      ],
    ),
    term(['RMSSE', 'RMSSE'], ['同上，改用均方根。', 'The same with root mean squares.']),
    term(
      ['覆盖率', 'Coverage'],
      [
        '落入区间的实际值所占比例；括号内为按起点数的 Wilson 95 % 区间。',
        'Share of outcomes within the band; in brackets Wilson’s 95 % interval over origins.',
      ],
    ),
    term(
      ['七日合计区间', 'Interval of seven days'],
      [
        '合计 ± 系数 × 各日方差之和的平方根；系数取全部起点上七日合计误差的共形分位数。',
        'Sum ± factor × root of the sum of daily variances; the factor is the conformal quantile of the misses of such sums over all origins.',
      ],
    ),
    term(
      ['协调', 'Reconciliation'],
      [
        '离各基础预测加权距离最近、且每种划分相加等于整体的一组数；误差方差取与水平成正比，负数归零后按比例分回。',
        'The numbers nearest to all base forecasts for which every division adds up; error variance in proportion to the level; negatives become 0 and the rest is rescaled.',
      ],
    ),
  ],
  parameters: [
    term(['季节周期', 'Season'], ['7 天', '7 days']),
    term(
      ['预测步长', 'Horizon'],
      ['14 天，画到累计 MASE 仍小于 1 处', '14 days, drawn as far as MASE stays under 1'],
    ),
    term(
      ['起点', 'Origins'],
      [
        '26 个，间隔 7 天；记录短时加密，至少 20 个',
        '26, seven days apart; closer where the record is short, at least 20',
      ],
    ),
    term(['校准容许', 'Accepted coverage'], ['80 % 区间覆盖 72–88 %', '72–88 % for the 80 % band']),
  ],
  classes: [
    term(
      ['绘制', 'Drawn'],
      [
        '前 7 天 MASE 小于 1，且误差小于同起点的季节朴素法。',
        'MASE over the first seven days under 1, and the error under that of the seasonal naive forecast at the same origins.',
      ],
    ),
    term(
      ['预测不优于基线，未绘制', 'Not drawn'],
      [
        '不满足以上任一条；只显示历史与回测成绩。',
        'Where either fails: only the past and the scores are shown.',
      ],
    ),
  ],
  nulls: [
    said(
      '日均不足 1 件的序列不作逐日预测，只参与相加。',
      'Series under one case a day have no daily forecast; they only take part in sums.',
    ),
    said(
      '完整记录不足 89 天、或事件只记到月份时不可判。',
      'Not assessable with fewer than 89 complete days, or where cases are dated to the month only.',
    ),
    said(
      '只知月份的个别事件不计，并注明件数。',
      'Single cases known only by month are left out and counted in the card.',
    ),
  ],
  limits: [
    said(
      '节假日、渠道开停、集中行动与年度季节不在模型内。',
      'Holidays, channels that open or close, campaigns and the season of the year are not in the model.',
    ),
    said(
      '标准误不随协调收窄，区间略偏宽。',
      'Standard errors do not shrink with reconciliation; bands are a little wide.',
    ),
  ],
  sources: [
    'Cleveland, R. B. et al. (1990). STL. Journal of Official Statistics 6, 3–73.',
    'Hyndman, R. J. et al. (2008). Forecasting with Exponential Smoothing. Springer.',
    'Hyndman, R. J. & Koehler, A. B. (2006). Another look at measures of forecast accuracy. IJF 22, 679–688.',
    'Wickramasuriya, S. L., Athanasopoulos, G. & Hyndman, R. J. (2019). JASA 114, 804–819.',
    'Vovk, V., Gammerman, A. & Shafer, G. (2005). Algorithmic Learning in a Random World. Springer.',
  ],
};
