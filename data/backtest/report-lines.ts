import { formatCivilDay } from '@/domain/time/civil-time';
import type { ForecastResult, ForecastSeries } from '@/studies/forecast/reference';
import { RISK_SHARES } from '@/studies/risk/reference';
import type { RiskResult } from '@/studies/risk/reference';
import type { StudyOutcome } from '@/studies/study';

/** The back-test of the forecast as text, a line a series. */
export function forecastLines(outcome: StudyOutcome<ForecastResult>): string[] {
  if (outcome.kind === 'not-assessable') return refusalLines('forecast', outcome.reason);
  const { result, card } = outcome;
  const { originCount, reportedCount, firstOriginDay, lastOriginDay } = result;
  const drawn = result.series.filter(({ notDrawn }) => notDrawn === null).length;
  return [
    `forecast  n ${card.n}  origins ${originCount}, reported ${reportedCount} (${formatCivilDay(firstOriginDay)} – ${formatCivilDay(lastOriginDay)})  horizon 1–14 d, scores over days 1–7`,
    row([
      'series',
      'method',
      'n/day',
      'MASE',
      'naive',
      'skill',
      'bias',
      'cov80',
      'cov95',
      'next 7 d',
      'drawn',
    ]),
    ...result.series.map(seriesLine),
    `forecast  ${drawn} of ${result.series.length} series beat the seasonal naive forecast and are drawn`,
  ];
}

const number = (value: number | null | undefined, digits = 2) =>
  value === null || value === undefined ? '–' : value.toFixed(digits);

function seriesLine({
  key,
  kind,
  name,
  card,
  method,
  meanPerDay,
  week,
  notDrawn,
  mean,
}: ForecastSeries): string {
  const label = kind === 'all' ? 'all' : `${kind} ${name.en || name.zh || key}`;
  return row([
    label,
    method ?? '–',
    number(meanPerDay, 1),
    ...cardCells(card),
    week ? `${number(week.mean, 0)} (${number(week.lower80, 0)}–${number(week.upper80, 0)})` : '–',
    notDrawn ?? `drawn ${mean.length} d`,
  ]);
}

function cardCells(card: ForecastSeries['card']): string[] {
  if (!card) return ['–', '–', '–', '–', '–', '–'];
  return [
    number(card.mase),
    number(card.baselineMase),
    card.skill === null ? '–' : `${number(card.skill)}±${number(card.skillError)}`,
    number(card.bias),
    number(card.coverage80?.fraction),
    number(card.coverage95?.fraction),
  ];
}

const WIDTHS = [34, 15, 8, 7, 7, 12, 8, 7, 7, 20, 12] as const;

function row(cells: readonly string[]): string {
  return cells
    .map((cell, i) => {
      const width = WIDTHS[i]!;
      const short = cell.length > width - 1 ? `${cell.slice(0, width - 2)}…` : cell;
      return i < 2 ? short.padEnd(width) : `${short.padStart(width - 1)} `;
    })
    .join('')
    .trimEnd();
}

/** The back-test of risk by cell as text, a line a share of the area. */
export function riskLines(outcome: StudyOutcome<RiskResult>): string[] {
  if (outcome.kind === 'not-assessable') return refusalLines('risk', outcome.reason);
  const { result, card } = outcome;
  const { chosen, baseline, frame, advantage } = result;
  const cells = frame.cellMeters === null ? 'regions' : `squares of ${frame.cellMeters} m`;
  const percent = (share: number | null | undefined) =>
    share == null ? '–' : `${(100 * share).toFixed(1)}%`;
  const pai = (value: number | null | undefined) => value?.toFixed(2) ?? '–';
  return [
    '',
    `risk      n ${card.n}  ${frame.regionCodes.length} ${cells}  weeks ${result.originCount}, reported ${result.reportedCount} (${formatCivilDay(result.firstOriginDay)} – ${formatCivilDay(result.lastOriginDay)})  test events ${result.testEvents}`,
    `risk      method ${chosen.method} against ${baseline.method} (same cells as last quarter)`,
    ...RISK_SHARES.map((share, i) => {
      const [own, other] = [chosen.accuracy[i]!, baseline.accuracy[i]!];
      return `risk      at ${String(Math.round(share * 100)).padStart(2)} % of the area  hit ${percent(own.hitRate)} (baseline ${percent(other.hitRate)})  PAI ${pai(own.pai)} (${pai(other.pai)})  PEI ${pai(own.pei)} (${pai(other.pei)})`;
    }),
    `risk      PAI at 5 %: 95 % interval ${pai(chosen.paiInterval?.lower)}–${pai(chosen.paiInterval?.upper)}; advantage ${pai(advantage.difference)} ± ${pai(advantage.standardError)}`,
    `risk      Gamma-Poisson limits held 80 %: ${percent(result.coverage80)}  95 %: ${percent(result.coverage95)} of cells and weeks`,
    `risk      ${result.drawn ? 'beats its baseline and is drawn' : 'does not beat its baseline and is not drawn 预测不优于基线，未绘制'}`,
  ];
}

function refusalLines(what: string, { zh, en }: { readonly zh: string; readonly en: string }): string[] {
  return [`${what}  not assessable: ${en}`, `${what}  ${zh}`];
}
