import { said, term, type StudyMethod } from '../study-method';

export const method: StudyMethod = {
  id: 'flow',
  cloudMap: 'situation',
  order: 62,
  title: said('来源与流转', 'Intake and routes'),
  question: said(
    '事从哪里来，走哪一环，到谁手里，在哪里来回退？',
    'Where do reports come from, which way do they run, who gets them, and where are they pushed around?',
  ),
  steps: [
    said(
      '按来源、路径、承办单位计件，三处总数相等。',
      'Orders are counted by source, route and unit; the three add up alike.',
    ),
    said(
      '核心平台居中，公安、企业、调解、执法四个平台按来源类别计入，按承办单位名称计出。',
      'The core stands in the middle; police, enterprise, mediation and enforcement count in by the kind of the source and out by the name of the unit.',
    ),
    said(
      '退回两次以上、只在两家单位之间来回的，按单位成对列出。',
      'Orders sent back twice or more between two units are listed by the pair.',
    ),
  ],
  formulae: [
    term(['送入时滞', 'Lag in'], ['发现到受理的中位时长', 'median time from finding to acceptance']),
    term(
      ['动手时滞', 'Lag out'],
      ['交办到处办的中位时长', 'median time from assignment to the first action'],
    ),
  ],
  parameters: [term(['成对', 'Pair'], ['至少 3 件', 'three orders at least'])],
  classes: [
    term(['↑ 基层网格', '↑ Base grid'], ['自下而上，到网格长', 'bottom-up, to the grid leader']),
    term(
      ['→ 小循环', '→ Small loop'],
      ['企业网格到主管部门', 'from enterprise grids to the department in charge'],
    ),
    term(
      ['↓ 大循环', '↓ Large loop'],
      ['群众诉求自上而下到镇街和部门', 'appeals top-down to towns and departments'],
    ),
  ],
  nulls: [
    said(
      '时间缺失或先后颠倒的不计时滞；作废和并单的不计转出。',
      'Missing or disordered stamps give no lag; void and merged orders are not passed on.',
    ),
  ],
  limits: [
    said(
      '单位归哪个平台只看名称；登记册不写。',
      'Which platform a unit belongs to is told by its name alone: no register says it.',
    ),
  ],
  sources: ['GB/T 34300-2017 城乡社区网格化服务管理规范'],
};
