/** What each number is: one entry a figure or chart. */
export const metricsZh = {
  what: '{{name}}：这个数是什么',
  definition: '含义',
  formula: '算法',
  denominator: '分母',
  source: '来源',
  of: {
    total: {
      definition: '时间窗内、所选范围与筛选下受理的事件。',
      formula: '受理时间在时间窗内的事件计数；同比错开 364 天，使星期对齐。',
      denominator: '无，是件数。',
      source: '事件表；重复件也计入，另有标记。',
    },
    open: {
      definition: '截至数据时点还没有办结的事件。',
      formula: '环节未到办结的事件计数；环节和办结时间都不明的不算。',
      denominator: '时间窗内全部事件。',
      source: '事件的办理环节与办结时间。',
    },
    overdue: {
      definition: '超过办理时限才办结，或已过时限仍未办结的事件。',
      formula: '办结时间晚于时限，或未办结且数据时点晚于时限。',
      denominator: '有时限且结果已知的事件：已办结的，或时限已过的。未到期的不算。',
      source: '事件的办理时限与办结时间。',
    },
    medianClose: {
      definition: '一半事件在这么久之内办结；P90 是九成事件办结的时间。',
      formula: 'Kaplan–Meier 估计：未办结的按已过去的时间计入，不因只看已办结的而偏快。',
      denominator: '时间窗内结果可计时的事件。办结早于受理的不计。',
      source: '受理时间与办结时间。',
    },
    active: {
      definition: '由巡查、视频、感知设备等主动发现的事件所占的比例。',
      formula: '主动类来源的事件数 ÷ 全部事件数。',
      denominator: '时间窗内全部事件。',
      source: '事件来源的类别；巡查力量增减会直接影响它。',
    },
    placed: {
      definition: '能落到地图上的事件所占的比例。',
      formula: '有可用坐标的事件数 ÷ 全部事件数。',
      denominator: '时间窗内全部事件；没有坐标的计入总数，不画点。',
      source: '导入时的坐标与定位精度。',
    },
    time: {
      definition: '每个时段受理的事件数；浅色是全部时间，深色是时间窗。',
      formula: '按本地日历的日、周或月计数。',
      denominator: '无，是件数。不完整的时段不与完整的比较。',
      source: '受理时间；只知日期或月份的计入其所在时段。',
    },
    hours: {
      definition: '一周七天、一天二十四小时里事件的分布。',
      formula: '按受理时间的星期与小时计数。',
      denominator: '无，是件数；只知日期的事件不在其中，图注写明几件。',
      source: '受理时间，不是发生时间：夜里的事可能白天才报。',
    },
    categories: {
      definition: '各类别的事件数，与对比期相比的增减。',
      formula: '下级类别并入上级计数；增减 =（本期 − 对比期）÷ 对比期。',
      denominator: '对比期同一类别的件数；对比期为零不写百分比。',
      source: '事件的类别。',
    },
    sources: {
      definition: '各来源渠道的事件数，与对比期相比的增减。',
      formula: '按来源计数；增减 =（本期 − 对比期）÷ 对比期。',
      denominator: '对比期同一来源的件数。',
      source: '事件的来源。',
    },
    ranking: {
      definition: '各区域的事件数，与对比期相比的增减。',
      formula: '按事件所在区域计数；区外与区域不明单独列出，各行相加等于总数。',
      denominator: '无，是件数：大的区域自然多，比较轻重请看按户或按面积的研判图。',
      source: '事件坐标所在的区域；没有坐标的按所填区域。',
    },
  },
} as const;
