import { formatCivilDay } from '@/domain/time/civil-time';
import type { LocalizedText } from '@/domain/text/localized-text';
import type { CompleteDays } from '../complete-days';
import { countWords, figureWords, shareWords } from '../number-words';
import type { StudyCard } from '../study';
import { METHOD_NAMES } from './method-names';
import { RISK_SHARES } from './reference';
import type { RiskResult } from './reference';
import type { RiskEvents } from './risk-events';

const HEADLINE = RISK_SHARES.indexOf(0.05);

interface RiskBasis {
  readonly events: RiskEvents;
  readonly days: CompleteDays;
  readonly trainsOnCitizens: boolean;
}

export function describeRisk(result: RiskResult, basis: RiskBasis): StudyCard {
  const { record } = basis.events;
  return {
    statement: stateRisk(result),
    n: record.weights?.filter((weight) => weight > 0).length ?? record.xs.length,
    period: basis.days.span,
    method: {
      zh: '长期核密度、Gamma-Poisson 收缩、ProMap 三法名次等权平均（别法在选法期明显占优时改用之），逐周滚动回测，与“沿用上一季度的高发格”比较。',
      en: 'Equal-weight average of the ranks by long-term kernel density, Gamma-Poisson and ProMap (another one where it clearly won the tuning weeks), weekly rolling origins, compared with the same cells as last quarter.',
    },
    parameters: describeParameters(result, basis),
    sensitivity: {
      zh: '学习用哪些来源：巡查自查出的事件会把人引回已常去的地方，纳入后高风险格会向巡查密集处移动。',
      en: 'Which sources it learns from: what patrols find themselves leads them back to where they go already, and moves the map toward well-patrolled cells.',
    },
  };
}

function stateRisk(result: RiskResult): LocalizedText {
  const at = result.chosen.accuracy[HEADLINE]!;
  const before = result.baseline.accuracy[HEADLINE]!;
  const [own, other] = [at.hitRate ?? 0, before.hitRate ?? 0].map(shareWords);
  if (!result.drawn) {
    return {
      zh: `风险排序不优于“沿用上一季度的高发格”（5 % 面积命中 ${own}，基线 ${other}），未绘制。`,
      en: `The ranking does not beat the same cells as last quarter (${own} of events met in 5 % of the area, baseline ${other}) and is not drawn.`,
    };
  }
  const [pai, otherPai] = [at, before].map((accuracy) => figureWords(accuracy.pai ?? NaN, 2));
  return {
    zh: `回测中，面积 5 % 的高风险格命中 ${own} 的事件，是随机的 ${pai} 倍；“沿用上一季度”为 ${otherPai} 倍。`,
    en: `In the back-test the riskiest 5 % of the area met ${own} of the events, ${pai} times chance; the same cells as last quarter ${otherPai} times.`,
  };
}

function describeParameters(result: RiskResult, { events, trainsOnCitizens }: RiskBasis) {
  const { frame, originCount, reportedCount, firstOriginDay, lastOriginDay } = result;
  const text = (zh: string, en: string, value: LocalizedText) => ({ name: { zh, en }, value });
  const same = (value: string): LocalizedText => ({ zh: value, en: value });
  const { advantage, coverage95 } = result;
  return [
    text('排序方法', 'Ranking', METHOD_NAMES[result.chosen.method]),
    text(
      '单元',
      'Cells',
      frame.cellMeters === null
        ? { zh: `${frame.regionCodes.length} 个区划`, en: `${frame.regionCodes.length} regions` }
        : {
            zh: `${frame.regionCodes.length} 个 ${frame.cellMeters} m 方格`,
            en: `${frame.regionCodes.length} squares of ${frame.cellMeters} m`,
          },
    ),
    text('学习来源', 'Trained on', {
      zh: `${trainsOnCitizens ? '群众诉求等被动来源' : '全部来源'}；主动发现占 ${shareWords(result.activeFraction)}`,
      en: `${trainsOnCitizens ? 'reports that came in' : 'all sources'}; ${shareWords(result.activeFraction)} were found by patrols and the like`,
    }),
    text('回测起点', 'Origins', {
      zh: `${originCount} 周，前 ${originCount - reportedCount} 周选法，后 ${reportedCount} 周报告`,
      en: `${originCount} weeks: the first ${originCount - reportedCount} choose, the last ${reportedCount} are reported`,
    }),
    text(
      '报告起点日期',
      'Reported origins',
      same(`${formatCivilDay(firstOriginDay)} – ${formatCivilDay(lastOriginDay)}`),
    ),
    text('测试事件', 'Test events', same(countWords(result.testEvents))),
    text(
      'PAI 优势',
      'Advantage in PAI',
      same(`${figureWords(advantage.difference, 2)} ± ${figureWords(advantage.standardError, 2)}`),
    ),
    ...(coverage95 === null
      ? []
      : [text('95 % 区间实际包含', 'Held by 95 % limits', same(shareWords(coverage95)))]),
    text('未计入', 'Left out', leftOutWords(events)),
  ];
}

function leftOutWords({ leftOut }: RiskEvents): LocalizedText {
  const parts = [
    { n: leftOut.pile, zh: '地址默认点', en: 'on default points of the geocoder' },
    { n: leftOut.duplicate, zh: '重复上报', en: 'repeated reports' },
    { n: leftOut.unplaced, zh: '无坐标', en: 'without a position' },
    { n: leftOut.undated, zh: '只知月份', en: 'dated by month' },
  ].filter(({ n }) => n > 0);
  if (parts.length === 0) return { zh: '无', en: 'none' };
  return {
    zh: parts.map(({ n, zh }) => `${zh} ${countWords(n)} 件`).join('，'),
    en: parts.map(({ n, en }) => `${countWords(n)} ${en}`).join(', '),
  };
}
