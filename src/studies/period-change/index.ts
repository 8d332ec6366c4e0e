import type { LocalizedText } from '@/domain/text/localized-text';
import { leaveOutPiles, leftOutWords } from '../left-out';
import { countWords, figureWords, nameWords, plainParameter } from '../number-words';
import { defineStudy, notAssessable } from '../study';
import type { NotAssessable, StudyCard, StudyInput, StudyOutcome, StudySpan } from '../study';
import { rowAt } from '../study-rows';
import { finestLevel, levelsOf, unitsOfLevel } from '../study-units';
import { countChanges, daysOf, weeklyDispersion } from './count-changes';
import type { Periods } from './count-changes';
import { holidayWords } from './holiday-words';
import { periodChangeReference } from './reference';
import type { Change, PeriodChangeResult, PeriodChangeSettings } from './reference';

export const study = defineStudy(periodChangeReference, comparePeriodsByRegion);

function comparePeriodsByRegion(
  input: StudyInput,
  settings: PeriodChangeSettings,
): StudyOutcome<PeriodChangeResult> {
  const { ground, rows } = input;
  const spans = usableSpans(input);
  if ('kind' in spans) return spans;
  const levelId = levelFor(input, settings);
  if (levelId === null) {
    return notAssessable(
      '没有区域可比较；请导入区域边界。',
      'There are no regions to compare; import boundaries.',
    );
  }
  const { regions, unitOfRow } = unitsOfLevel(input, levelId);
  const span = { first: rowAt(rows, spans.window.fromSeconds), end: rowAt(rows, spans.window.toSeconds) };
  const leftOut = leaveOutPiles(rows, unitOfRow, span);
  const past = { fromSeconds: ground.firstSeconds, toSeconds: spans.window.toSeconds };
  const dispersion = weeklyDispersion(rows, unitOfRow, regions.length, past);
  const units = regions.map((region) => ({ code: region.code, name: nameWords(region) }));
  const { changes, corrected } = countChanges(rows, units, unitOfRow, { ...spans, dispersion });
  const result: PeriodChangeResult = {
    levelId,
    regions: changes,
    channels: channelChanges(input, spans),
    total: totalChange(input, spans),
    dispersion,
    correctedForDispersion: corrected,
    holidays: holidayWords(ground, spans.window, spans.comparison),
    ...spans,
    leftOut: leftOutWords(leftOut),
  };
  if (result.total.now + result.total.before === 0) {
    return notAssessable(
      '两期都没有事件；请放宽筛选或时间。',
      'Neither period has an incident: relax the filters or the window.',
    );
  }
  return { kind: 'assessed', result, card: buildCard(input, result) };
}

interface Spans {
  readonly window: StudySpan;
  readonly comparison: StudySpan;
}

/** Both periods, the window cut to what has happened; or why they cannot be compared. */
function usableSpans({ ground, rows, frame }: StudyInput): Spans | NotAssessable {
  const { comparison, asOfSeconds } = frame;
  if (!comparison) {
    return notAssessable(
      '没有选对比期；请在上方选环比或同比。',
      'No comparison is chosen: pick one in the bar above.',
    );
  }
  const first = rows.olderLeftOut > 0 ? rows.reportedAt[0]! : ground.firstSeconds;
  if (comparison.fromSeconds < first - DAY_SECONDS) {
    return notAssessable(
      '对比期早于最早的数据，无从比较；请换对比期或缩短时间窗。',
      'The comparison begins before the data do: choose another, or a shorter window.',
    );
  }
  const window = { ...frame.window, toSeconds: Math.min(frame.window.toSeconds, asOfSeconds) };
  if (window.toSeconds <= window.fromSeconds) {
    return notAssessable('时间窗还没有开始。', 'The window has not begun.');
  }
  return { window, comparison };
}

const DAY_SECONDS = 86_400;

/** The level the frame ranks by where the rows know it, unless the finest is asked for. */
function levelFor({ ground, rows, frame }: StudyInput, { level }: PeriodChangeSettings): string | null {
  const finest = finestLevel(ground, rows);
  return level === 'frame' && levelsOf(ground, rows).includes(frame.levelId) ? frame.levelId : finest;
}

/** By channel, without correction: channels are what one looks at when reporting itself may have changed. */
function channelChanges({ ground, rows }: StudyInput, spans: Spans): readonly Change[] {
  const names = new Map(ground.sources.map(({ code, name }) => [code, name]));
  const units = rows.sourceCodes.map((code) => ({
    code,
    name: names.get(code) ?? { zh: code, en: code },
  }));
  const dispersion = weeklyDispersion(rows, Int32Array.from(rows.source), units.length, {
    fromSeconds: ground.firstSeconds,
    toSeconds: spans.window.toSeconds,
  });
  return countChanges(rows, units, rows.source, { ...spans, dispersion }).changes.filter(
    ({ now, before }) => now + before > 0,
  );
}

function totalChange(input: StudyInput, spans: Spans): Change {
  const { ground, rows } = input;
  const unitOfRow = new Int32Array(rows.count);
  const past = { fromSeconds: ground.firstSeconds, toSeconds: spans.window.toSeconds };
  const periods: Periods = { ...spans, dispersion: weeklyDispersion(rows, unitOfRow, 1, past) };
  const unit = { code: '', name: { zh: '全部', en: 'All' } };
  return countChanges(rows, [unit], unitOfRow, periods).changes[0]!;
}

function buildCard({ ground, frame }: StudyInput, result: PeriodChangeResult): StudyCard {
  const { dispersion, correctedForDispersion, window, comparison } = result;
  const phi = Number.isNaN(dispersion) ? '—' : figureWords(dispersion, 2);
  const level = ground.levels.find(({ id }) => id === result.levelId);
  return {
    statement: statementOf(result),
    n: result.total.now + result.total.before,
    period: frame.window,
    method: correctedForDispersion
      ? {
          zh: '两期率比，拟泊松检验（已校正过度离散）',
          en: 'Ratio of rates, quasi-Poisson test (corrected for over-dispersion)',
        }
      : {
          zh: '两期率比，条件二项检验 mid-p（Przyborowski & Wilenski 1940；Fay 2010）',
          en: 'Ratio of rates, conditional binomial test, mid-p (Przyborowski & Wilenski 1940; Fay 2010)',
        },
    parameters: [
      {
        name: { zh: '区域', en: 'Regions' },
        value: level?.name ?? { zh: result.levelId, en: result.levelId },
      },
      plainParameter(
        '天数',
        'Days',
        `${figureWords(daysOf(window), 1)} / ${figureWords(daysOf(comparison), 1)}`,
      ),
      {
        name: { zh: '离散系数 φ', en: 'Dispersion φ' },
        value: {
          zh: `${phi}（近 26 周各区周件数的中位数）`,
          en: `${phi} (median of weekly counts, 26 weeks)`,
        },
      },
      plainParameter('区间', 'Interval', '95%'),
      plainParameter('多重检验', 'Multiple tests', 'Benjamini–Hochberg, FDR 5%'),
      { name: { zh: '太少', en: 'Too few' }, value: { zh: '两期合计不足 6 件', en: 'fewer than 6 in both' } },
      ...(result.leftOut ? [{ name: { zh: '未计入', en: 'Left out' }, value: result.leftOut }] : []),
    ],
    sensitivity: {
      zh: '对比期的选择（环比受季节影响，同比受节假日影响），以及上报渠道本身的变化。',
      en: 'The choice of comparison (the season moves the one before, holidays the one a year ago), and changes in how incidents are reported.',
    },
  };
}

function statementOf({ regions, total }: PeriodChangeResult): LocalizedText {
  const rises = regions.filter(({ kind }) => kind === 'rise').length;
  const falls = regions.filter(({ kind }) => kind === 'fall').length;
  const few = regions.filter(({ kind }) => kind === 'too-few').length;
  const overall = {
    zh: `全部 ${countWords(total.before)} → ${countWords(total.now)} 件`,
    en: `all ${countWords(total.before)} → ${countWords(total.now)}`,
  };
  const rest =
    few > 0 ? { zh: `，${countWords(few)} 个太少不判`, en: `, ${countWords(few)} too few to judge` } : null;
  const judged = countWords(regions.length - few);
  if (rises + falls === 0) {
    return {
      zh: `可判断的 ${judged} 个区域中没有显著升降（FDR 5%）${rest?.zh ?? ''}；${overall.zh}。`,
      en: `None of ${judged} regions that can be judged changed significantly (FDR 5%)${rest?.en ?? ''}; ${overall.en}.`,
    };
  }
  const top = regions
    .filter(({ kind }) => kind === (rises > 0 ? 'rise' : 'fall'))
    .sort((a, b) => Math.abs(b.now - b.before) - Math.abs(a.now - a.before))[0]!;
  const figure = `${countWords(top.before)} → ${countWords(top.now)}`;
  return {
    zh: `可判断的 ${judged} 个区域中，${countWords(rises)} 个显著上升，${countWords(falls)} 个显著下降（FDR 5%）${rest?.zh ?? ''}；变化最大的是${top.name.zh}（${figure} 件）；${overall.zh}。`,
    en: `Of ${judged} regions that can be judged, ${countWords(rises)} rose and ${countWords(falls)} fell significantly (FDR 5%)${rest?.en ?? ''}; the largest change is ${top.name.en} (${figure}); ${overall.en}.`,
  };
}
