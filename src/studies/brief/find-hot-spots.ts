import type { RunControl } from '@/analysis/run-control';
import type { LocalizedText } from '@/domain/text/localized-text';
import { levelName } from '../anomalies/alert-families';
import { isHigh } from '../hot-spots/hot-spot-words';
import { study as hotSpots } from '../hot-spots/index';
import { hotSpotsReference } from '../hot-spots/reference';
import type { HotSpotsResult } from '../hot-spots/reference';
import { countWords, nameWords, shareWords } from '../number-words';
import { said } from '../study-method';
import type { StudyOutcome, StudySpan } from '../study';
import { during, previousWords } from './brief-context';
import type { BriefContext, Found } from './brief-context';
import { casesZh, joined, manyEn, marked, together } from './brief-words';
import { amountClasses } from './map-classes';
import type { BriefMap } from './reference';

const TITLE = said('聚集的地方', 'Where incidents gather');
const MOST_ROWS = 6;
const Z95 = 1.96;

interface Cell {
  readonly code: string;
  readonly count: number;
  readonly squareKilometers: number;
  readonly isHot: boolean;
  readonly wasHot: boolean;
  readonly before: number | null;
  readonly adjustedP: number;
}

/** Which regions gather incidents beyond chance, and which of them are new. */
export function findHotSpots(context: BriefContext, control: RunControl): Found {
  const { input, period, previous } = context;
  const outcome = runOver(context, period.span, control);
  if (outcome.kind === 'not-assessable') return { title: TITLE, reason: outcome.reason };
  const earlier = previous ? runOver(context, previous.span, control) : null;
  const cells = toCells(context, outcome.result, earlier?.kind === 'assessed' ? earlier.result : null);
  const hot = cells.filter(({ isHot }) => isHot);
  if (hot.length === 0) return { title: TITLE, reason: outcome.card.statement };
  const compared = earlier !== null;
  const fresh = compared ? hot.filter(({ wasHot }) => !wasHot) : hot;
  const top = (fresh.length > 0 ? fresh : hot).toSorted((a, b) => b.count - a.count)[0]!;
  const level = levelName(input.ground, outcome.result.cells.levelId ?? '');
  const gathering: Gathering = { cells, hot, fresh, top, compared, level };
  return {
    finding: {
      id: 'hot-spots',
      title: TITLE,
      sentence: sentenceOf(gathering, nameOf(context, top)),
      figure: said(`${countWords(hot.length)} 个`, countWords(hot.length)),
      comparison: comparisonOf(context, gathering),
      effect: leastExcess(fresh, sumOf(cells)),
      p: fresh.reduce((least, { adjustedP }) => Math.min(least, adjustedP), 1),
      adverse: compared ? fresh.length > 0 : null,
      n: outcome.card.n,
      doubt: together([
        said(
          '聚集按面积比较；人多、店多的地方本来就多，聚集不等于失管。',
          'Gathering is measured against area: where people and shops are dense there is more of everything; a hot spot is no verdict.',
        ),
        outcome.result.leftOut
          ? said(`未计入：${outcome.result.leftOut.zh}。`, `Left out: ${outcome.result.leftOut.en}.`)
          : null,
      ]),
      method: outcome.card.method,
      chart: {
        kind: 'pairs',
        title: said('聚集处件数', 'Incidents in the hot spots'),
        unit: 'incidents',
        nowName: period.shortName,
        beforeName: previousWords(context),
        rows: hot
          .toSorted((a, b) => Number(a.wasHot) - Number(b.wasHot) || b.count - a.count)
          .slice(0, MOST_ROWS)
          .map((cell) => ({ name: nameOf(context, cell), before: cell.before, now: cell.count })),
      },
      map: mapOf(context, gathering),
      look: {
        window: period.span,
        comparison: previous?.span ?? null,
        categories: [],
        regionCode: top.code,
      },
    },
  };
}

interface Gathering {
  readonly cells: readonly Cell[];
  readonly hot: readonly Cell[];
  /** Not hot in the period before; all where there is none. */
  readonly fresh: readonly Cell[];
  readonly top: Cell;
  readonly compared: boolean;
  readonly level: LocalizedText;
}

function nameOf({ input }: BriefContext, { code }: Cell): LocalizedText {
  return nameWords(input.ground.regions.find((region) => region.code === code)!);
}

function sentenceOf(
  { cells, hot, fresh, top, compared, level }: Gathering,
  name: LocalizedText,
): LocalizedText {
  const [all, inHot] = [sumOf(cells), sumOf(hot)];
  const area = shareWords(inHot.squareKilometers / all.squareKilometers);
  const share = marked(shareWords(inHot.count / all.count));
  const count = countWords(fresh.length);
  return joined([
    said(
      `${marked(`${countWords(hot.length)} 个`)}${level.zh}显著聚集：面积占 ${area}，受理占 ${share}`,
      `${marked(countWords(hot.length))} ${manyEn(level.en)} gather incidents beyond chance: ${area} of the area, ${share} of the incidents`,
    ),
    compared
      ? said(`；其中 ${marked(`${count} 个`)}为本期新出现`, `; ${marked(count)} of them are new`)
      : null,
    compared && fresh.length > 0
      ? said(
          `，以${name.zh}最多（${casesZh(top.count)}）`,
          `, the largest ${name.en} (${countWords(top.count)})`,
        )
      : null,
    said('。', '.'),
  ]);
}

function comparisonOf(context: BriefContext, { cells, hot, fresh, compared }: Gathering): LocalizedText {
  if (!compared) return said('无可比的前期', 'nothing to compare with');
  const prior = previousWords(context);
  const before = countWords(cells.filter(({ wasHot }) => wasHot).length);
  const kept = countWords(hot.length - fresh.length);
  return said(`${prior.zh} ${before} 个，延续 ${kept} 个`, `${prior.en}: ${before}, ${kept} still there`);
}

function mapOf(context: BriefContext, { cells, hot, top, compared }: Gathering): BriefMap {
  const { shortName } = context.period;
  const classes = amountClasses(cells.map(densityOf), 'incidents');
  const name = nameOf(context, top);
  const isNew = compared && !top.wasHot;
  return {
    title: said(`密度与显著聚集，${shortName.zh}`, `Density and hot spots, ${shortName.en}`),
    unit: said('件/km²', 'incidents/km²'),
    scale: 'amount',
    labels: classes.labels,
    areas: cells.map((cell) => ({
      code: cell.code,
      step: Number.isFinite(densityOf(cell)) ? classes.stepOf(densityOf(cell)) : null,
      marked: cell.isHot,
    })),
    note: said(
      `粗框为显著聚集（Gi*，FDR 5%），${countWords(hot.length)} 个`,
      `Outlined: significant (Gi*, FDR 5 %), ${countWords(hot.length)}`,
    ),
    callout: {
      code: top.code,
      words: said(
        `${name.zh} ${casesZh(top.count)}${isNew ? '，新出现' : ''}`,
        `${name.en}: ${countWords(top.count)}${isNew ? ', new' : ''}`,
      ),
    },
  };
}

function runOver(
  context: BriefContext,
  window: StudySpan,
  control: RunControl,
): StudyOutcome<HotSpotsResult> {
  return hotSpots.run(during(context, window), hotSpotsReference.settings.parse({}), control);
}

function toCells({ input }: BriefContext, now: HotSpotsResult, before: HotSpotsResult | null): Cell[] {
  const areas = new Map<string, number>(
    input.ground.regions.map(({ code, areaSquareKilometers }) => [code, areaSquareKilometers]),
  );
  const place = new Map(before?.cells.regionCodes.map((code, i) => [code, i]));
  return now.cells.regionCodes.flatMap((code, i) => {
    if (code === null) return [];
    const then = place.get(code);
    return [
      {
        code,
        count: now.counts[i]!,
        squareKilometers: areas.get(code) ?? 0,
        isHot: isHigh(now.classes[i]!),
        wasHot: then !== undefined && isHigh(before!.classes[then]!),
        before: then === undefined ? null : before!.counts[then]!,
        adjustedP: now.adjustedP[i]!,
      },
    ];
  });
}

function densityOf({ count, squareKilometers }: Cell): number {
  return squareKilometers > 0 ? count / squareKilometers : NaN;
}

function sumOf(cells: readonly Cell[]): { readonly count: number; readonly squareKilometers: number } {
  return {
    count: cells.reduce((sum, { count }) => sum + count, 0),
    squareKilometers: cells.reduce((sum, { squareKilometers }) => sum + squareKilometers, 0),
  };
}

/** Incidents beyond what the area would hold on average, less what chance may add. */
function leastExcess(
  cells: readonly Cell[],
  all: { readonly count: number; readonly squareKilometers: number },
): number {
  const { count, squareKilometers } = sumOf(cells);
  const expected = (all.count * squareKilometers) / all.squareKilometers;
  return Math.max(0, Math.round(count - expected - Z95 * Math.sqrt(expected)));
}
