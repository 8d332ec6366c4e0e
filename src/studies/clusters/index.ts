import { adjustPValues } from '@/analysis/fdr/adjust-p-values';
import { multiPolygonCentroid } from '@/analysis/polygon/polygon';
import { DEFAULT_SEED } from '@/analysis/random/random';
import { partOfRun } from '@/analysis/run-control';
import type { RunControl } from '@/analysis/run-control';
import { scanStatistic, type ScanCluster } from '@/analysis/scan/scan-statistic';
import { buildProjection } from '@/domain/geo/transverse-mercator';
import { INCIDENT_FLAGS } from '@/domain/incident/vocabularies';
import type { Region } from '@/domain/region/region';
import type { LocalizedText } from '@/domain/text/localized-text';
import { levelName } from '../anomalies/alert-families';
import { firstCategories } from '../first-categories';
import { leaveOutPiles, leftOutWords } from '../left-out';
import { countWords, figureWords, nameWords, plainParameter, pWords } from '../number-words';
import { defineStudy, notAssessable } from '../study';
import type { StudyCard, StudyInput } from '../study';
import { regionPolygons } from '../study-ground';
import { rowAt } from '../study-rows';
import { finestLevel, unitsOfLevel } from '../study-units';
import { CLUSTER_P, clustersReference } from './reference';
import type { Cluster, ClustersResult } from './reference';

const DAY = 86_400;
/** Eight weeks: long enough to know a place's share, short enough to be today's. */
const STEPS = 56;
const LONGEST_DAYS = 7;
const PERMUTATIONS = 999;
/** A scan that is plainly nothing ends once this many runs matched it. */
const STOP_AFTER = 10;
const LEAST_EVENTS = 30;
const LEAST_PLACES = 4;

/** Prospective scan in space and time of the last seven days, by category. */
export const study = defineStudy(clustersReference, (input, { scans, maxFraction }, control) => {
  const { ground, rows, frame } = input;
  const levelId = finestLevel(ground, rows);
  const places = levelId === null ? null : placesOf(input, levelId);
  if (levelId === null || !places || places.regions.length < LEAST_PLACES) {
    return notAssessable(
      `扫描要在至少 ${LEAST_PLACES} 个区域之间进行；请放宽范围或导入区域边界。`,
      `A scan needs at least ${LEAST_PLACES} regions; widen the scope or import boundaries.`,
    );
  }
  const toSeconds = frame.asOfSeconds + 1;
  const fromSeconds = toSeconds - STEPS * DAY;
  const span = { first: rowAt(rows, fromSeconds), end: rowAt(rows, toSeconds) };
  const leftOut = leaveOutPiles(rows, places.unitOfRow, {
    first: rowAt(rows, toSeconds - LONGEST_DAYS * DAY),
    end: span.end,
  });
  const fields = buildFields(input, places, span);
  const wanted = fields.filter(({ code }) => code === null || scans === 'each');
  const scannable = wanted.filter(({ total }) => total >= LEAST_EVENTS);
  if (scannable.length === 0 || ground.firstSeconds > fromSeconds + (STEPS - 2 * LONGEST_DAYS) * DAY) {
    return notAssessable(
      `近 ${STEPS} 天可用的事件不足 ${LEAST_EVENTS} 件，或记录不满两周，无从扫描；请放宽筛选。`,
      `Fewer than ${LEAST_EVENTS} incidents can be used in the last ${STEPS} days, or the record spans less than two weeks; relax the filters.`,
    );
  }
  const clusters = scanAll({ input, places, scannable, maxFraction }, control);
  const result: ClustersResult = {
    levelId,
    clusters,
    scanned: scannable.length,
    tooFew: wanted.filter((field) => !scannable.includes(field)).map(({ name }) => name),
    leftOut,
    fromSeconds: toSeconds - LONGEST_DAYS * DAY,
    toSeconds,
  };
  const n = scannable[0]!.code === null ? scannable[0]!.total : sum(scannable.map(({ total }) => total));
  const card = describe(input, result, { n, period: { fromSeconds, toSeconds }, maxFraction });
  return { kind: 'assessed', result, card };
});

interface Places {
  readonly regions: readonly Region[];
  readonly unitOfRow: Int32Array;
  /** Planar meters in the district's projection. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
}

function placesOf(input: StudyInput, levelId: string): Places {
  const { ground, rows } = input;
  const { regions, unitOfRow } = unitsOfLevel(input, levelId);
  const { toMeters } = buildProjection(ground.projection);
  const [originX, originY] = rows.originMeters;
  const centers = regions.map(({ code, labelPosition: [longitude, latitude] }) => {
    const center = multiPolygonCentroid(regionPolygons(ground, code, rows.originMeters));
    return center ? [center[0] + originX, center[1] + originY] : toMeters(longitude, latitude);
  });
  return { regions, unitOfRow, xs: centers.map(([x]) => x!), ys: centers.map(([, y]) => y!) };
}

/** Counts of one category by day and place. */
interface Field {
  /** `null` for all together. */
  readonly code: string | null;
  readonly name: LocalizedText;
  readonly counts: Float64Array;
  readonly total: number;
}

function buildFields(
  { ground, rows, frame }: StudyInput,
  { regions, unitOfRow }: Places,
  { first, end }: { readonly first: number; readonly end: number },
): Field[] {
  const { categories, categoryOfRow } = firstCategories(ground, rows);
  const m = regions.length;
  const all = new Float64Array(STEPS * m);
  const byCategory = categories.map(() => new Float64Array(STEPS * m));
  for (let row = first; row < end; row++) {
    const unit = unitOfRow[row]!;
    if (unit < 0 || (rows.flags[row]! & INCIDENT_FLAGS.duplicate) !== 0) continue;
    const daysAgo = Math.floor((frame.asOfSeconds - rows.reportedAt[row]!) / DAY);
    const at = (STEPS - 1 - daysAgo) * m + unit;
    all[at]!++;
    byCategory[categoryOfRow[row]!]![at]!++;
  }
  const fields = categories.map(({ code, name }, i) => toField(code, name, byCategory[i]!));
  const together = toField(null, { zh: '全部类别', en: 'All categories' }, all);
  return fields.length > 1 ? [together, ...fields] : [together];
}

function toField(code: string | null, name: LocalizedText, counts: Float64Array): Field {
  return { code, name, counts, total: sum(counts) };
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
}

interface Scans {
  readonly input: StudyInput;
  readonly places: Places;
  readonly scannable: readonly Field[];
  readonly maxFraction: number;
}

function scanAll({ input, places, scannable, maxFraction }: Scans, control: RunControl): Cluster[] {
  const found = scannable.map((field, i) => {
    const { clusters } = scanStatistic(
      { xs: places.xs, ys: places.ys, counts: field.counts, baseline: null },
      {
        maxFraction,
        maxDuration: LONGEST_DAYS,
        permutations: PERMUTATIONS,
        stopAfterExceedances: STOP_AFTER,
      },
      partOfRun(control, i / scannable.length, (i + 1) / scannable.length),
    );
    return { field, clusters };
  });
  const adjusted = adjustPValues(
    found.map(({ clusters }) => clusters[0]?.p ?? 1),
    'holm',
  );
  return found
    .flatMap(({ field, clusters }, i) => {
      const factor = clusters[0] ? adjusted[i]! / clusters[0].p : 1;
      const listed = clusters.filter(({ p }, rank) => rank === 0 || p * factor <= CLUSTER_P);
      return listed.map((cluster) => toCluster(input, places, { field, cluster, factor }));
    })
    .sort((a, b) => a.adjustedP - b.adjustedP || a.p - b.p || b.relativeRisk - a.relativeRisk);
}

interface FoundCluster {
  readonly field: Field;
  readonly cluster: ScanCluster;
  /** What the number of scans multiplies p by. */
  readonly factor: number;
}

function toCluster(
  { ground }: StudyInput,
  places: Places,
  { field, cluster, factor }: FoundCluster,
): Cluster {
  const { regions, xs, ys } = places;
  const { members, center, duration, p } = cluster;
  const { toDegrees } = buildProjection(ground.projection);
  const adjustedP = Math.min(1, p * factor);
  const ordered = [center, ...members.filter((member) => member !== center)];
  return {
    categoryCode: field.code,
    category: field.name,
    regionCodes: ordered.map((member) => regions[member]!.code),
    places: ordered.map((member) => nameWords(regions[member]!)),
    center: toDegrees(xs[center]!, ys[center]!),
    radiusMeters: Math.max(
      ...members.map((member) => Math.hypot(xs[member]! - xs[center]!, ys[member]! - ys[center]!)),
    ),
    days: duration,
    observed: cluster.observed,
    expected: cluster.expected,
    relativeRisk: cluster.relativeRisk,
    p,
    adjustedP,
    recurrenceDays: 1 / adjustedP,
    isSignificant: adjustedP <= CLUSTER_P,
  };
}

interface CardFacts {
  readonly n: number;
  readonly period: StudyCard['period'];
  readonly maxFraction: number;
}

function describe(
  { ground }: StudyInput,
  result: ClustersResult,
  { n, period, maxFraction }: CardFacts,
): StudyCard {
  const { clusters, levelId, scanned, leftOut, tooFew } = result;
  const left = leftOutWords(leftOut);
  return {
    statement: statementOf(clusters),
    n,
    period,
    method: {
      zh: '前瞻时空扫描（Kulldorff 2005，时空置换）：以各区域中心为圆心、截至此刻的 1–7 天圆柱，对数似然比最大者；只有地点与日期的交互才会显现，常年高发之地不算',
      en: 'Prospective space-time scan (Kulldorff 2005, permutation): cylinders around the centers of regions over the last 1–7 days, the largest log-likelihood ratio; only an interaction of place and day shows, places that are always busy do not',
    },
    parameters: [
      { name: { zh: '区域', en: 'Regions' }, value: levelName(ground, levelId) },
      plainParameter('圆内至多', 'Largest circle', `${figureWords(maxFraction * 100, 0)}%`),
      {
        name: { zh: '置换', en: 'Permutations' },
        value: {
          zh: `${PERMUTATIONS} 次，种子 ${DEFAULT_SEED}，已被 ${STOP_AFTER} 次超过即停`,
          en: `${PERMUTATIONS}, seed ${DEFAULT_SEED}; stops once ${STOP_AFTER} reach the observed`,
        },
      },
      {
        name: { zh: '多重检验', en: 'Several scans' },
        value: {
          zh: `${scanned} 次扫描按 Holm 校正，显著为 p ≤ ${CLUSTER_P}`,
          en: `${scanned} scans adjusted by Holm; significant at p ≤ ${CLUSTER_P}`,
        },
      },
      ...(tooFew.length > 0
        ? [
            {
              name: { zh: '件数不足未扫描', en: 'Too few to scan' },
              value: {
                zh: tooFew.map(({ zh }) => zh).join('、'),
                en: tooFew.map(({ en }) => en).join(', '),
              },
            },
          ]
        : []),
      ...(left ? [{ name: { zh: '近 7 天', en: 'Last 7 days' }, value: left }] : []),
    ],
    sensitivity: {
      zh: '圆的上限、类别的粗细与最近几天的补登影响最大；圆形难以贴合沿路的带状聚集',
      en: 'The largest circle, the grain of categories and late entries of the last days matter most; circles fit clusters along a road badly',
    },
  };
}

function statementOf(clusters: readonly Cluster[]): LocalizedText {
  const significant = clusters.filter(({ isSignificant }) => isSignificant);
  const first = clusters[0];
  if (!first) {
    return { zh: '近 7 天没有高于预期的聚集。', en: 'No place exceeds its share in the last 7 days.' };
  }
  const where = {
    zh: `${first.places[0]!.zh}${first.places.length > 1 ? `等 ${first.places.length} 处` : ''}`,
    en: `${first.places[0]!.en}${first.places.length > 1 ? ` and ${first.places.length - 1} more` : ''}`,
  };
  const figures = {
    zh: `近 ${first.days} 天${first.category.zh} ${countWords(first.observed)} 件，预期 ${figureWords(first.expected)} 件，${pWords(first.adjustedP)}`,
    en: `${first.category.en}, ${countWords(first.observed)} in ${first.days} days against ${figureWords(first.expected)} expected, ${pWords(first.adjustedP)}`,
  };
  if (significant.length === 0) {
    return {
      zh: `近 7 天没有显著聚集；最接近的是${where.zh}（${figures.zh}）。`,
      en: `No significant cluster in the last 7 days; the nearest miss is ${where.en} (${figures.en}).`,
    };
  }
  return {
    zh: `近 7 天有 ${significant.length} 处显著聚集；最强的是${where.zh}：${figures.zh}。`,
    en: `${significant.length} significant ${significant.length === 1 ? 'cluster' : 'clusters'} in the last 7 days; the strongest is ${where.en}: ${figures.en}.`,
  };
}
