import type { LocalizedText } from '@/domain/text/localized-text';

/** One word of the district's governance, and what Geju means by it. */
export interface Term {
  readonly term: LocalizedText;
  readonly meaning: LocalizedText;
}

export interface TermGroup {
  readonly id: 'maps' | 'grids' | 'flow' | 'sight' | 'figures' | 'warnings';
  readonly terms: readonly Term[];
}

const term = (
  ...[zh, en, meaningZh, meaningEn]: readonly [zh: string, en: string, meaningZh: string, meaningEn: string]
): Term => ({
  term: { zh, en },
  meaning: { zh: meaningZh, en: meaningEn },
});

/** The words of the interface, by what they are about. */
export const TERM_GROUPS: readonly TermGroup[] = [
  {
    id: 'maps',
    terms: [
      term('数字云图', 'digital cloud map', '把网格、事件、视频、巡查和工单放在一张图上，从历史、形势、走势三个角度看。', 'One map on which grids, incidents, video, patrols and orders meet, read three ways: history, situation, trend.'),
      term('历史', 'history', '过去发生在哪里、何时，聚集是否显著。', 'Where and when things happened, and whether they cluster more than chance.'),
      term('形势', 'situation', '现在与平常相比怎样，哪里异常，办得及不及时。', 'How now compares with what is usual, what stands out, and whether handling keeps up.'),
      term('走势', 'trend', '接下来会怎样，预测有多可靠。', 'What comes next, and how far the forecast can be trusted.'),
      term('综合管理服务指挥中心', 'integrated management and service command centre', '统一受理、分流、指挥和督办的机构。', 'The body that accepts, triages, commands and supervises for the whole district.'),
      term('场景', 'scene', '屏幕上的一切：图层、范围、时间、筛选和视角。同一场景在任何界面显示同样的数。', 'Everything on screen: layers, scope, window, filters, view. The same scene shows the same numbers anywhere.'),
    ],
  },
  {
    id: 'grids',
    terms: [
      term('基础网格', 'base grid', '社区以下的最小治理单元，一般几百户。', 'The smallest unit of governance, below the community, of some hundred households.'),
      term('企业专属网格', 'enterprise-dedicated grid', '以企业为对象另行划分的网格，每格约 80 家企业。', 'Grids drawn for firms, some 80 in each, beside those drawn for households.'),
      term('一核四元', 'one core, four elements', '以网格联动平台为核心，公安、企业、调解、执法四个平台环绕联动。', 'The grid linkage platform as the core, with the platforms of police, enterprises, mediation and enforcement about it.'),
      term('一格两员', 'two inspectors per grid', '每个企业专属网格配两名巡查员，专职走访企业。', 'Each enterprise-dedicated grid has two inspectors who visit its firms full-time.'),
      term('巡办分离', 'patrol and handling separated', '巡查发现的人不负责处办，各司其职、互相监督。', 'Those who find do not handle; each checks the other.'),
      term('多网合一、一网运行', 'many nets into one, run on one net', '警务、城管、环保等各部门的网格统一到一张网上运行。', 'The nets of police, city management, environment and others run on one net.'),
      term('条块', 'line departments and territorial areas', '条是上下垂直的部门，块是属地的街道社区。', 'Lines are departments from top to bottom; areas are streets and communities.'),
      term('片区、街（巷）长、网格长、网格员', 'area, street-lane chief, grid leader, grid worker', '由大到小的责任划分与责任人；片区在街道与社区之间。', 'Who answers for what, from the wide to the small; an area lies between street and community.'),
      term('责任单位、配合单位', 'lead unit, co-operating unit', '主办的单位和协助的单位。', 'The unit that handles, and those that help.'),
    ],
  },
  {
    id: 'flow',
    terms: [
      term('小循环', 'small loop', '企业网格巡查发现的事件，由系统直接派到主管部门办理。', 'What the patrols of enterprise grids find is sent by the system to the department in charge.'),
      term('大循环', 'large loop', '群众诉求由指挥中心自上而下分派到街道和部门办理。', 'What citizens ask for is sent from the centre down to streets and departments.'),
      term('统一受理、分流交办、办结回访、问效', 'accept, triage and assign, complete and call back, effect check', '一件事从报来到见效的全过程，每一步都有时间。', 'The way of an incident from report to effect, each step with its time.'),
      term('处办、反馈', 'handling, feedback', '承办单位处理事件，并把结果报回。', 'The unit handles the incident and reports what it did.'),
      term('立案、处罚、结案', 'filed, penalised, case closed', '执法类事件的三个节点。', 'Three steps of an enforcement case.'),
      term('双随机', 'double random', '随机抽取检查对象、随机选派检查人员。', 'Whom to inspect and who inspects are both drawn by lot.'),
      term('智能督办', 'intelligent supervision', '临近或超过时限的工单自动提醒、逐级督促。', 'Orders near or past their limit are pressed, level by level.'),
      term('信用评判', 'credit judgement', '依企业履行治理责任的情况评定其信用。', 'The credit of firms is judged by how they meet their duties.'),
      term('线上“闭环”', 'online closed loop', '发现、交办、处办、回访、问效都在线上留痕，缺一环就不算闭环。', 'Each step from finding to effect leaves its trace online; with one missing the loop is not closed.'),
      term('月报告、季通报、年考核', 'monthly report, quarterly circular, yearly appraisal', '三种周期的汇报与评价。', 'Reporting and appraisal by month, quarter and year.'),
    ],
  },
  {
    id: 'sight',
    terms: [
      term('看得见的管不了，管得了的看不见', 'who sees cannot manage, who manages cannot see', '视频与处置力量不在同一处的矛盾；覆盖图就是用来找它的。', 'Video and the means to act lie apart; the coverage maps are there to find where.'),
      term('雪亮工程', 'Xueliang (Sharp Eyes) project', '公共安全视频监控联网应用工程。', 'The programme that joins up public-safety video.'),
      term('全域覆盖、全网共享、全时可用、全程可控', 'all area, all net, all time, all process', '视频建设的四项要求。', 'The four demands on video.'),
      term('重点路段', 'key road section', '要求视频看得到的路段。', 'A stretch of road that video must see.'),
      term('关键部位', 'key location', '要求视频看得到的出入口、周边等位置。', 'An entrance or surrounding that video must see.'),
      term('巡点', 'patrol point', '巡查须到达并停留的点。', 'A point that patrols must reach and stay at.'),
      term('可视域', 'view area', '摄像机按位置、朝向、视角和距离，扣除建筑遮挡后真正能看到的地面。', 'The ground a camera really sees by place, direction, angle and range, less what buildings hide.'),
      term('标准地址', 'standard address', '统一编码的门牌地址。', 'A door address with one code for all.'),
      term('城市部件', 'city component', '井盖、路灯、座椅等市政设施。', 'Manhole covers, lamps, benches and other fixtures.'),
      term('人口房屋', 'population and housing', '按网格汇总的人口与房屋数，是各种比率的分母。', 'People and dwellings by grid: the denominators of rates.'),
    ],
  },
  {
    id: 'figures',
    terms: [
      term('时间窗', 'window', '所有数字所指的时间段。', 'The period all numbers are about.'),
      term('环比、同比', 'previous period, year ago', '与上一个等长时段比，与上年同期比（错开 364 天，星期对齐）。', 'Against the period of equal length before, or against last year (364 days, so that weekdays meet).'),
      term('落图率', 'placed share', '有可用坐标的事件占比；没有坐标的计入总数，不画点。', 'Share of incidents with a usable place; the others count and are not drawn.'),
      term('落点堆积', 'piled place', '大量事件落在同一点，多为地理编码的默认点。', 'Many incidents on one point, mostly a default of the geocoder.'),
      term('主动发现率', 'active share', '巡查、视频、感知等主动发现的事件占比。', 'Share of incidents found rather than reported by people.'),
      term('显著热点', 'significant hot spot', '邻近一带的事件多到不像是偶然（Gi*，经多重检验校正）。', 'A neighbourhood with more incidents than chance explains (Gi*, corrected for many tests).'),
      term('事件密度', 'incident density', '每平方公里事件数的平滑估计（核密度）。', 'A smoothed estimate of incidents per square kilometre (kernel density).'),
      term('预测区间', 'prediction interval', '未来值以所示把握落入的范围，实际命中率由回测给出。', 'The range in which the coming value falls with the stated confidence; back-tests tell how often it did.'),
      term('回测', 'back-test', '用过去的数据假装预测，再与实际对照。', 'Forecasting the past from what was known then, and comparing.'),
    ],
  },
  {
    id: 'warnings',
    terms: [
      term('红橙黄蓝', 'red, orange, yellow, blue', '预警四级：Ⅰ 红、Ⅱ 橙、Ⅲ 黄、Ⅳ 蓝。颜色只用于预警，并附数字或形状。', 'Four levels of warning: I red, II orange, III yellow, IV blue. The colours mean nothing else, and a numeral or shape goes with them.'),
      term('事件分级', 'event grade', '突发事件本身的轻重，与预警级别、响应级别是三回事。', 'How grave an emergency is; not the level of a warning nor of the response.'),
      term('六项机制', 'six mechanisms', '发现、研判、预警、防范、处置、责任。', 'Find, assess, warn, prevent, dispose, responsibility.'),
      term('双重预防', 'dual prevention', '风险分级管控与隐患排查治理。', 'Grading of risks, and finding and mending of hazards.'),
    ],
  },
]; // prettier-ignore
