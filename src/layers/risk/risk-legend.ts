import type { LocalizedText } from '@/domain/text/localized-text';
import { METHOD_NAMES } from '@/studies/risk/method-names';
import { reference, RISK_SHARES } from '@/studies/risk/reference';
import type { RiskResult } from '@/studies/risk/reference';
import { studyResult } from '../layer-input';
import type { LayerInput } from '../layer-input';
import type { Legend } from '../legend';
import { riskColors } from './risk-layer';

const HEADLINE = RISK_SHARES.indexOf(0.05);

/** Classes by share of the area with how the ranking fared; or why nothing is drawn. */
export function buildRiskLegend(input: LayerInput): Legend | null {
  const result = studyResult(input, reference);
  if (!result) return null;
  const notes = [cellNote(result), fareNote(result)];
  if (!result.drawn) {
    const refusal = {
      zh: '预测不优于基线，未绘制',
      en: 'The forecast does not beat its baseline and is not drawn',
    };
    const unit = { zh: '未绘制', en: 'not drawn' };
    return { kind: 'symbols', unit, entries: [], drawn: null, notes: [refusal, ...notes] };
  }
  const colors = riskColors(input.theme);
  return {
    kind: 'classes',
    unit: { zh: '占面积', en: 'of the area' },
    classes: RISK_SHARES.map((share, i) => {
      const from = RISK_SHARES[i - 1] ?? 0;
      return {
        color: colors[i]!,
        from,
        to: share,
        label: i === 0 ? `≤ ${percent(share)}` : `${percent(from)} – ${percent(share)}`,
        count: result.shareClass.filter((one) => one === i).length,
      };
    }),
    unknown: null,
    drawn: null,
    notes: [
      { zh: METHOD_NAMES[result.chosen.method].zh, en: METHOD_NAMES[result.chosen.method].en },
      ...notes,
    ],
  };
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function cellNote({ frame }: RiskResult): LocalizedText {
  const { length } = frame.regionCodes;
  if (frame.cellMeters === null) return { zh: `单元 ${length} 个区划`, en: `${length} regions` };
  return {
    zh: `单元 ${length} 个 ${frame.cellMeters} m 方格`,
    en: `${length} squares of ${frame.cellMeters} m`,
  };
}

function fareNote({ chosen, baseline, testEvents, reportedCount }: RiskResult): LocalizedText {
  const hit = (accuracy: typeof chosen.accuracy) =>
    `${((accuracy[HEADLINE]?.hitRate ?? 0) * 100).toFixed(1)}%`;
  const pai = chosen.accuracy[HEADLINE]?.pai?.toFixed(1) ?? '—';
  const [own, other] = [hit(chosen.accuracy), hit(baseline.accuracy)];
  const events = testEvents.toLocaleString('en-US');
  return {
    zh: `5 % 面积命中 ${own}，PAI ${pai}；基线 ${other}（${reportedCount} 周，n = ${events}）`,
    en: `5 % of the area met ${own}, PAI ${pai}; baseline ${other} (${reportedCount} weeks, n = ${events})`,
  };
}
