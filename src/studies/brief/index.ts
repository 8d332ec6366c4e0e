import { adjustPValues } from '@/analysis/fdr/adjust-p-values';
import { partOfRun } from '@/analysis/run-control';
import type { RunControl } from '@/analysis/run-control';
import type { LocalizedText } from '@/domain/text/localized-text';
import type { ReportKind } from '@/domain/time/reporting-period';
import { levelName, scopeName } from '../anomalies/alert-families';
import { countWords, plainParameter } from '../number-words';
import { study as periodChange } from '../period-change/index';
import { CHANGE_LEVELS } from '../period-change/reference';
import { defineStudy, notAssessable } from '../study';
import type { StudyCard, StudyInput, StudyOutcome } from '../study';
import { said } from '../study-method';
import { rowAt } from '../study-rows';
import { buildBriefContext } from './brief-context';
import type { BriefContext, FindingDraft, Found } from './brief-context';
import { joined, spaced, unmarked } from './brief-words';
import { findCategories } from './find-categories';
import { findHotSpots } from './find-hot-spots';
import { findOnTime } from './find-on-time';
import { findPace } from './find-pace';
import { findPlaces } from './find-places';
import { findRecurrence } from './find-recurrence';
import { countIn, findVolume } from './find-volume';
import type { Changes } from './find-volume';
import { findWeakest } from './find-weakest';
import { rankUnits } from './rank-units';
import { briefReference } from './reference';
import type { BriefFinding, BriefResult, BriefSettings, Certainty } from './reference';

const TITLES: Readonly<Record<ReportKind, LocalizedText>> = {
  month: said('社会治理月报告', 'Social governance: monthly report'),
  quarter: said('社会治理季通报', 'Social governance: quarterly circular'),
  year: said('社会治理年考核', 'Social governance: yearly appraisal'),
};

/** Makes a brief of one month, quarter or year: findings by effect and certainty, ranking with limits, weakest places. */
export const study = defineStudy(briefReference, makeBrief);

function makeBrief(
  input: StudyInput,
  settings: BriefSettings,
  control: RunControl,
): StudyOutcome<BriefResult> {
  const context = buildBriefContext(input, settings);
  if (!context) {
    return notAssessable(
      '这一期没有数据；请选数据所及的月、季或年。',
      'There are no data for this period: choose one that the data reach.',
    );
  }
  const n = countIn(input.rows, context.period.span);
  if (n === 0) {
    return notAssessable(
      '这一期没有符合筛选的事件；请放宽筛选或另选一期。',
      'No incident of the period passes the filters: relax them or choose another period.',
    );
  }
  const ranking = rankUnits(context, context.rankLevel);
  const places = context.placeLevel === context.rankLevel ? ranking : rankUnits(context, context.placeLevel);
  const found = findAll(context, ranking, control);
  const findings = weigh(found.flatMap((one) => ('finding' in one ? [one.finding] : [])));
  const result: Omit<BriefResult, 'fingerprint'> = {
    kind: context.kind,
    title: TITLES[context.kind],
    period: context.period,
    complete: context.complete,
    previous: context.previous,
    yearAgo: context.yearAgo,
    n,
    placed: placedIn(context),
    scopeName: scopeName(input),
    findings,
    unsaid: found.flatMap((one) => ('finding' in one ? [] : [one])),
    ranking,
    weakest: findWeakest(context, places),
    weakestLevel: context.placeLevel === null ? null : levelName(input.ground, context.placeLevel),
  };
  return {
    kind: 'assessed',
    result: { ...result, fingerprint: fingerprintOf(result) },
    card: describe(context, result),
  };
}

function findAll(context: BriefContext, ranking: BriefResult['ranking'], control: RunControl): Found[] {
  const changes = changesOf(context);
  return [
    findVolume(context, changes),
    findOnTime(context, ranking),
    ...findCategories(context),
    findPlaces(context, changes),
    findHotSpots(context, partOfRun(control, 0.2, 0.9)),
    findPace(context),
    findRecurrence(context),
  ];
}

function changesOf({ input }: BriefContext): Changes {
  const [ranked, fine] = CHANGE_LEVELS.map((level) => {
    const outcome = periodChange.run(input, { level }, {});
    return outcome.kind === 'assessed' ? outcome.result : null;
  });
  return { ranked: ranked!, fine: fine! };
}

/** Says how sure each finding is beside the others, and puts the weightiest first. */
export function weigh(drafts: readonly FindingDraft[]): readonly BriefFinding[] {
  const adjusted = adjustPValues(drafts.map(({ p }) => p));
  return drafts
    .map((draft, i): BriefFinding => {
      const certainty = certaintyOf(adjusted[i]!);
      return {
        ...draft,
        sentence: spaced(draft.sentence),
        comparison: spaced(draft.comparison),
        doubt: spaced(draft.doubt),
        certainty,
        effect: certainty === 'unclear' ? 0 : draft.effect,
      };
    })
    .sort((a, b) => b.effect - a.effect || orderOf(a.p) - orderOf(b.p));
}

function certaintyOf(p: number): Certainty {
  if (p < 0.01) return 'firm';
  return p < 0.05 ? 'likely' : 'unclear';
}

function orderOf(p: number): number {
  return Number.isNaN(p) ? 2 : p;
}

function placedIn({ input: { rows }, period }: BriefContext): number {
  let placed = 0;
  const end = rowAt(rows, period.span.toSeconds);
  for (let row = rowAt(rows, period.span.fromSeconds); row < end; row++)
    if (!Number.isNaN(rows.x[row])) placed++;
  return placed;
}

/** Eight hexadecimal digits (FNV-1a) over every number a brief says. */
function fingerprintOf({ n, findings, ranking, weakest }: Omit<BriefResult, 'fingerprint'>): string {
  const text = JSON.stringify([
    n,
    findings.map(({ id, sentence, figure, comparison, effect }) => [
      id,
      sentence.zh,
      figure.zh,
      comparison.zh,
      effect,
    ]),
    ranking?.units.map(({ code, due, onTime }) => [code, due, onTime]) ?? null,
    weakest.map(({ code, reasons }) => [code, reasons.map(({ zh }) => zh)]),
  ]);
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

function describe({ period }: BriefContext, result: Omit<BriefResult, 'fingerprint'>): StudyCard {
  const first = result.findings[0];
  const head = said(`${period.name.zh}${result.title.zh}：`, `${result.title.en}, ${period.name.en}: `);
  return {
    statement: first
      ? joined([head, { zh: unmarked(first.sentence.zh), en: unmarked(first.sentence.en) }])
      : head,
    n: result.n,
    period: period.span,
    method: said(
      '各项发现按 95% 区间近端所涉件数排序，显著性经 Benjamini–Hochberg 校正',
      'Findings by the incidents they concern at the near end of the 95 % interval; significance adjusted by Benjamini and Hochberg',
    ),
    parameters: [plainParameter('发现', 'Findings', countWords(result.findings.length))],
    sensitivity: said(
      '上期的选择、登记口径与渠道的变化',
      'The choice of the period before, and changes in how incidents are reported',
    ),
  };
}
