import type { CompleteDays } from '../complete-days';
import { leftOutWords, type LeftOut } from '../left-out';
import { pWords } from '../number-words';
import type { StudyCard } from '../study';
import type { StudyGround } from '../study-ground';
import { RISING_LEVEL } from './reference';
import type { RisingResult } from './reference';

interface RisingBasis {
  readonly n: number;
  readonly days: CompleteDays;
  readonly leftOut: LeftOut;
  readonly ground: StudyGround;
}

export function describeRising(result: RisingResult, { n, days, leftOut, ground }: RisingBasis): StudyCard {
  const left = leftOutWords(leftOut) ?? { zh: '无', en: 'none' };
  const level = ground.levels.find(({ id }) => id === result.levelId)?.name ?? { zh: '网格', en: 'region' };
  const doubted = result.units.filter(
    ({ autocorrelationP }) => (autocorrelationP ?? 0) > RISING_LEVEL,
  ).length;
  return {
    statement: stateRising(result),
    n,
    period: { fromSeconds: result.fromSeconds, toSeconds: days.span.toSeconds },
    method: {
      zh: '按周计数的 Mann-Kendall 检验与 Sen 斜率（95 % 区间按秩），各单元 p 值经 BH 校正；相邻周相关处另列 Hamed-Rao 修正的 p。',
      en: 'Mann-Kendall test and Sen slope of weekly counts (95 % interval by ranks), p adjusted over units by Benjamini and Hochberg; where weeks depend on one another, Hamed and Rao’s p stands beside.',
    },
    parameters: [
      {
        name: { zh: '单元', en: 'Units' },
        value: {
          zh: `${level.zh} ${result.regionCodes.length} 个，可判 ${result.assessed} 个`,
          en: `${result.regionCodes.length} (${level.en}), ${result.assessed} assessed`,
        },
      },
      {
        name: { zh: '周数', en: 'Weeks' },
        value: { zh: `${result.weeks} 周，止于上一完整日`, en: `${result.weeks}, to the last complete day` },
      },
      {
        name: { zh: '显著性', en: 'Significance' },
        value: { zh: `FDR ${RISING_LEVEL * 100} %`, en: `FDR ${RISING_LEVEL * 100} %` },
      },
      {
        name: { zh: '修正后不再显著', en: 'No longer significant when corrected' },
        value: { zh: `${doubted} 个`, en: String(doubted) },
      },
      { name: { zh: '数据', en: 'Data' }, value: left },
    ],
    sensitivity: {
      zh: '起止周的选择：一年以内的升降可能只是季节；换成 104 周可去掉大半季节影响。',
      en: 'Where the weeks begin: within a year a rise may be the season; 104 weeks take most of that away.',
    },
  };
}

function stateRising({ units, weeks, assessed }: RisingResult) {
  const rising = units.filter(({ direction }) => direction === 'rising');
  const falling = units.length - rising.length;
  if (units.length === 0) {
    return {
      zh: `近 ${weeks} 周，${assessed} 个单元的升降都无法与偶然波动区分。`,
      en: `Over ${weeks} weeks no rise or fall among ${assessed} units can be told from chance.`,
    };
  }
  const first = units[0]!;
  const p = pWords(first.adjustedP);
  return {
    zh: `近 ${weeks} 周，${assessed} 个单元中 ${rising.length} 个上升、${falling} 个下降；最可信的是${first.name.zh}（校正后 ${p}）。`,
    en: `Over ${weeks} weeks ${rising.length} of ${assessed} units rise and ${falling} fall; the surest is ${first.name.en} (adjusted ${p}).`,
  };
}
