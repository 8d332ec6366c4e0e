import type { Words } from '../words';

/** Start page, tour, glossary. */
export const guideZh = {
  help: '帮助',
  tour: '导览',
  glossary: '术语表',
  methods: '方法说明',
  start: '首页',
  searchTerms: '搜索术语，中英文均可',
  termCount: '{{n}} 条',
  noTerms: '没有找到，请换个词。',
  group: {
    maps: '云图',
    grids: '网格与责任',
    flow: '事件流转',
    sight: '视频与巡查',
    figures: '数字与统计',
    warnings: '预警',
  },
  welcome: {
    title: '一张图看清一个区的社会治理',
    lead: '网格、事件、视频、巡查和工单都在这张图上：过去在哪里聚集，现在哪里异常，接下来会怎样，谁来办、办得怎样。',
    synthetic: '背后是正在运行的虚构示范区，可以随意操作。',
    real: '背后是{{name}}的现有数据。',
    faces: '从哪里开始',
    takeTour: '三分钟导览',
    face: {
      explore: {
        name: '研判',
        who: '分析员',
        what: '圈范围、选时间，图与图表联动；三种云图各有方法和把握；从热点追到责任单位。',
      },
      wall: {
        name: '指挥大屏',
        who: '指挥中心',
        what: '不用操作，按场景轮播；有红色预警时自动转过去并说明谁在处置。',
      },
      brief: {
        name: '汇报',
        who: '领导',
        what: '月报告、季通报、年考核：由数据算出的结论、对比和存疑，可全屏讲、可导出。',
      },
      import: {
        name: '导入',
        who: '数据管理员',
        what: '拖入表格和边界，核对列与坐标系，先试运行再导入，可整批撤销。',
      },
    },
    clouds: '三种云图',
  },
  step: '{{n}} / {{all}}',
  next: '下一步',
  previous: '上一步',
  end: '结束导览',
  finish: '开始使用',
  keys: '← → 翻页，Esc 结束',
  steps: {
    bar: {
      title: '先定范围、时间和云图',
      body: '左边点区域可逐级下钻；历史、形势、走势换着看；时间窗和对比期管住页面上所有的数。',
    },
    figures: { title: '六个关键数', body: '每个数都有单位、分母和对比。点问号看它怎么算、来自哪里。' },
    map: { title: '同一张地图', body: '点区域看详情，拖动和滚轮移动缩放；可以圈选一片，数字随之只算圈内。' },
    layers: { title: '图层', body: '点眼睛显示或隐藏；图例写明单位和色阶。灰色斜纹表示未知，不是零。' },
    inspector: { title: '检视', body: '选中的区域、事件或摄像机在这里说明；没有选中时是本区排名和发现。' },
    dock: { title: '联动图表与清单', body: '在图上刷选时段、点类别即成筛选；清单里是每一件事，可导出。' },
    'bar-end': {
      title: '保存、导出与分享',
      body: '场景可保存、可撤销；链接发给别人，看到的是同样的数。帮助里随时可重看导览。',
    },
  },
} as const;

export const guideEn: Words<typeof guideZh> = {
  help: 'Help',
  tour: 'Tour',
  glossary: 'Glossary',
  methods: 'Methods',
  start: 'Start page',
  searchTerms: 'Search terms in Chinese or English',
  termCount: '{{n}} terms',
  noTerms: 'Nothing found. Try another word.',
  group: {
    maps: 'Maps',
    grids: 'Grids and who answers',
    flow: 'The way of an incident',
    sight: 'Video and patrols',
    figures: 'Numbers and statistics',
    warnings: 'Warnings',
  },
  welcome: {
    title: 'The social governance of a district on one map',
    lead: 'Grids, incidents, video, patrols and orders meet here: where things clustered, what stands out now, what comes next, who handles it and how well.',
    synthetic: 'Behind this is an invented sample district at work: try anything.',
    real: 'Behind this are the data of {{name}}.',
    faces: 'Where to begin',
    takeTour: 'Three-minute tour',
    face: {
      explore: {
        name: 'Explore',
        who: 'Analysts',
        what: 'Choose scope and window; map and charts move together. Three cloud maps with method and doubt; from a hot spot to who answers for it.',
      },
      wall: {
        name: 'Wall',
        who: 'Command centre',
        what: 'No hands needed: scenes play in turn; a red warning is flown to, with who is on it.',
      },
      brief: {
        name: 'Brief',
        who: 'Leaders',
        what: 'Month, quarter and year: findings computed from the data, compared and with their doubt; to be presented and taken along.',
      },
      import: {
        name: 'Import',
        who: 'Data managers',
        what: 'Drop tables and boundaries, check columns and coordinates, try before importing, undo as a whole.',
      },
    },
    clouds: 'Three cloud maps',
  },
  step: '{{n}} of {{all}}',
  next: 'Next',
  previous: 'Back',
  end: 'End the tour',
  finish: 'Begin',
  keys: '← → to turn, Esc to end',
  steps: {
    bar: {
      title: 'Scope, time and cloud map first',
      body: 'Regions at the left drill down level by level; history, situation and trend take turns; window and comparison rule every number on the page.',
    },
    figures: {
      title: 'Six key figures',
      body: 'Each with unit, denominator and comparison. The question mark tells how it is computed and where it comes from.',
    },
    map: {
      title: 'One map',
      body: 'Click a region for its card, drag and scroll to move; draw around a piece and the numbers count that piece alone.',
    },
    layers: {
      title: 'Layers',
      body: 'The eye shows and hides; legends state unit and scale. Grey hatch means unknown, not zero.',
    },
    inspector: {
      title: 'Inspector',
      body: 'Explains the region, incident or camera you select; with nothing selected, the ranking and findings of the scope.',
    },
    dock: {
      title: 'Linked charts and list',
      body: 'Brush a period or click a class and it becomes a filter; the list holds every incident and can be exported.',
    },
    'bar-end': {
      title: 'Save, export, share',
      body: 'Scenes can be saved and undone; a link shows others the same numbers. Help starts this tour again.',
    },
  },
};
