import { said, term, type StudyMethod } from '@/studies/study-method';

export const method: StudyMethod = {
  id: 'coverage',
  cloudMap: 'situation',
  order: 90,
  title: said('视频覆盖与选点', 'Camera coverage and siting'),
  question: said(
    '哪些路段、部位、事件真正看得见，看不见的在哪里，下一台该装在哪？',
    'What is really in sight, what is not, and where should the next camera stand?',
  ),
  steps: [
    said(
      '每台摄像机按朝向、视角、有效距离围成扇区，绕一周逐角扫描建筑外墙，得到精确的可视多边形，不用射线采样。',
      'Each camera’s sector is swept once by direction over the walls of buildings: the visibility polygon is exact, no rays are sampled.',
    ),
    said(
      '已知楼高的，视线可越过矮屋顶：只扣去建筑本身与其阴影；楼高不明的视为完全遮挡。摄像机所附着的建筑不遮挡，但光轴指向它时标出。',
      'Where heights are known, sight lines pass over low roofs: only the building and its shadow are hidden; unknown heights block. The building a camera is fixed to does not block, but an axis that points into it is told.',
    ),
    said(
      '路段、道路按长度计在视野内的份额，事件按点计，区域按建筑以外的地面面积计；k 台同时可见的逐级统计。',
      'Sections and roads are measured by length in sight, incidents by points, regions by ground outside buildings; what k cameras see together is told level by level.',
    ),
    said(
      '选点：以路口、沿道路每 40 m 的杆位和楼角（外伸 0.8 m）为候选位，每处 8 个方向，需求取事件、重点路段、关键部位、道路或其加权，按“看不见的需求”贪心选取，先选收益最大的；以前半段事件选，以后半段事件检验。手工移动后按同一需求立即重算。',
      'Siting: candidates at junctions, poles every 40 m along roads and corners of buildings (0.8 m out), 8 directions each; demand from incidents, key sections, key places, streets or a weighted mix; chosen greedily by the demand out of sight; chosen on the first half of incidents and judged on the second. A plan moved by hand is counted anew against the same demand.',
    ),
    said(
      '核查：视角两成以上止于住宅、学校外墙，且近到可识别人员的，列为看进敏感区；这样的候选不进入选点。',
      'Check: cameras with a fifth or more of their view ending at walls of homes or schools, near enough to recognise a person, are listed; such candidates are not sited.',
    ),
  ],
  formulae: [
    term(
      ['有效距离', 'Reach'],
      [
        '取视距、俯角所及、像素密度所及三者最小；像素密度距离 = 画面宽度 ÷（2 × 每米像素 × tan(视角/2)）',
        'the least of range, what tilt allows and what pixels allow; the latter is picture width ÷ (2 × pixels a meter × tan(angle/2))',
      ],
    ),
    term(
      ['矮屋顶的阴影', 'Shadow of a low roof'],
      [
        '止于离开建筑处距离 ×（机高 − 目标高）÷（机高 − 屋顶高）',
        'ends at the far wall’s distance × (camera − target height) ÷ (camera − roof height)',
      ],
    ),
    term(
      ['最优性', 'Bound'],
      [
        '已得收益与“已得 + 剩余最大的若干收益”之比：任何同样台数的选法都不会超过',
        'what is gained over what is gained plus the largest gains left: no choice of as many can exceed it',
      ],
    ),
  ],
  parameters: [
    term(['目标高度', 'Target height'], ['1.7 m', '1.7 m']),
    term(['看得见', 'In sight'], ['长度或前场的 90% 以上', '90% or more of length or forecourt']),
    term(
      ['像素密度', 'Pixel density'],
      [
        'EN 62676-4:2015：察觉 25、观察 62.5、识别 125、辨认 250 px/m',
        'EN 62676-4:2015: detect 25, observe 62.5, recognise 125, identify 250 px/m',
      ],
    ),
    term(
      ['新摄像机', 'New cameras'],
      ['66°、2560 px、5 m 高、105 m 以内', '66°, 2560 px, 5 m high, up to 105 m'],
    ),
    term(
      ['边界摄像机', 'Border cameras'],
      ['视野面积 5% 以上越界', '5% or more of the ground seen lies beyond'],
    ),
    term(['录像保存', 'Retention'], ['至少 30 天（国务院令第 799 号）', 'at least 30 days (Order 799)']),
  ],
  classes: [
    term(
      ['雪亮“四全”', 'The four “alls”'],
      [
        '全域覆盖＝重点路段长度在视野内，目标 100%；全网共享目标 100%；全时可用＝在线率，目标 98%；全程可控＝可远程控制的份额，无全国数值目标',
        'areas: key sections in sight, target 100%; shared: target 100%; time: share online, target 98%; control: share remotely controllable, no national figure',
      ],
    ),
  ],
  nulls: [
    said(
      '没有朝向的枪机不计视野；缺视距、视角、分辨率的按一般街道枪机估计并注明；只精确到街道或网格的事件不计。',
      'Fixed cameras without a direction have no view; those that lack range, angle or resolution are taken for plain street cameras, marked so; incidents placed no better than by street or grid are left out.',
    ),
    said(
      '目录没有的登记项说“不明”，不当作没有登记；建筑用途不明时不核查敏感区。',
      'A field the list does not have is told as unknown, not as missing; where uses of buildings are unknown, homes and schools are not checked.',
    ),
  ],
  limits: [
    said(
      '树木、地形、夜间照明与镜头脏污未计；在视野内不等于有人在看，也不等于有震慑作用。',
      'Trees, terrain, light at night and dirty lenses are not known; in sight does not mean watched, nor that it deters.',
    ),
  ],
  sources: [
    'Asano, T. (1985). IEICE Transactions E68(9), 557-559.',
    'Nemhauser, G. L., Wolsey, L. A. & Fisher, M. L. (1978). Mathematical Programming 14, 265-294.',
    'EN 62676-4:2015; GB/T 28181-2022; 发改高技〔2015〕996 号; 国务院令第 799 号 (2025).',
  ],
};
