import { buildFunnelPlot, FEWEST_TRIALS, funnelLimits } from '@/analysis/funnel-plot/funnel-plot';
import type { FunnelPlot } from '@/analysis/funnel-plot/funnel-plot';
import type { LocalizedText } from '@/domain/text/localized-text';
import { levelName } from '../anomalies/alert-families';
import { figureWords, nameWords, shareWords } from '../number-words';
import { said } from '../study-method';
import { unitsOfLevel } from '../study-units';
import type { BriefContext } from './brief-context';
import { joined, marked, namesInRow, spaced } from './brief-words';
import { countDue } from './count-due';
import type { BriefRanking, RankedUnit } from './reference';

const CURVE_POINTS = 48;
const MOST_NAMES = 4;

/** The units of a level by their share closed on time, each with the limits of chance for its size. */
export function rankUnits(context: BriefContext, levelId: string | null): BriefRanking | null {
  if (levelId === null) return null;
  const { input, period, previous } = context;
  const { regions, unitOfRow } = unitsOfLevel(input, levelId);
  const { due, overdue } = countDue(input.rows, period.span, unitOfRow, regions.length);
  const onTime = due.map((count, i) => count - overdue[i]!);
  const plot = buildFunnelPlot({ successes: onTime, trials: due });
  if (!plot) return null;
  const earlier = previous ? countDue(input.rows, previous.span, unitOfRow, regions.length) : null;
  const units = regions.map((region, i): RankedUnit => {
    const dueBefore = earlier?.due[i] ?? 0;
    return {
      code: region.code,
      name: nameWords(region),
      due: due[i]!,
      onTime: onTime[i]!,
      share: due[i]! > 0 ? onTime[i]! / due[i]! : null,
      before: dueBefore >= FEWEST_TRIALS ? 1 - earlier!.overdue[i]! / dueBefore : null,
      limits: plot.limits[i]!,
      z: plot.z[i]!,
      place: plot.classes[i]!,
    };
  });
  const levelWords = levelName(input.ground, levelId);
  return {
    levelName: levelWords,
    units: units.toSorted((a, b) => (b.share ?? -1) - (a.share ?? -1)),
    target: plot.target,
    dispersion: plot.dispersion,
    corrected: plot.corrected,
    curve: curveOf(plot, Math.max(...due)),
    statement: spaced(statementOf(units, plot, levelWords)),
  };
}

function curveOf({ target, corrected, dispersion }: FunnelPlot, most: number): BriefRanking['curve'] {
  const from = FEWEST_TRIALS;
  const to = Math.max(from + 1, most * 1.08);
  return Array.from({ length: CURVE_POINTS }, (_, i) => {
    // Dense where the funnel is steep.
    const due = Math.round(from + (to - from) * (i / (CURVE_POINTS - 1)) ** 2);
    return { due, ...funnelLimits(target, due, corrected ? dispersion : 1) };
  });
}

function statementOf(
  units: readonly RankedUnit[],
  { target, corrected, dispersion }: FunnelPlot,
  level: LocalizedText,
): LocalizedText {
  const within = units.filter(({ place }) => place === 'within').length;
  const few = units.filter(({ place }) => place === 'too-few').length;
  return joined([
    said(
      `合计按期办结率 ${marked(shareWords(target))}。`,
      `All together: ${marked(shareWords(target))} closed on time. `,
    ),
    belowWords(units, level),
    aboveWords(units),
    within > 0
      ? said(
          `；其余 ${within} 个的差别在偶然范围内，不宜排名次`,
          `; the other ${within} ${within === 1 ? 'differs' : 'differ'} within chance and should not be ranked`,
        )
      : null,
    few > 0
      ? said(
          `；${few} 个应办结不足 ${FEWEST_TRIALS} 件，不判`,
          `; ${few} with fewer than ${FEWEST_TRIALS} due are not judged`,
        )
      : null,
    corrected
      ? said(
          `。各处之间的散布是偶然的 ${figureWords(dispersion)} 倍，界限已相应放宽`,
          `. They scatter ${figureWords(dispersion)} times as much as chance, and the limits are widened accordingly`,
        )
      : null,
    said('。', '.'),
  ]);
}

function belowWords(units: readonly RankedUnit[], level: LocalizedText): LocalizedText {
  const below = units
    .filter(({ place }) => place === 'below' || place === 'far-below')
    .toSorted((a, b) => a.z - b.z);
  if (below.length === 0) return said(`没有${level.zh}低于偶然界限`, 'None lies below the limits of chance');
  const names = sharesInRow(below);
  return said(
    `${marked(`${below.length} 个`)}${level.zh}低于偶然界限（${names.zh}）`,
    `${marked(String(below.length))} below the limits of chance (${names.en})`,
  );
}

function aboveWords(units: readonly RankedUnit[]): LocalizedText | null {
  const above = units
    .filter(({ place }) => place === 'above' || place === 'far-above')
    .toSorted((a, b) => b.z - a.z);
  if (above.length === 0) return null;
  const names = sharesInRow(above);
  return said(`，${above.length} 个高于（${names.zh}）`, `, ${above.length} above (${names.en})`);
}

function sharesInRow(units: readonly RankedUnit[]): LocalizedText {
  const names = namesInRow(
    units
      .slice(0, MOST_NAMES)
      .map(({ name, share }) => said(`${name.zh} ${shareWords(share!)}`, `${name.en} ${shareWords(share!)}`)),
  );
  return units.length > MOST_NAMES ? said(`${names.zh} 等`, `${names.en} and others`) : names;
}
