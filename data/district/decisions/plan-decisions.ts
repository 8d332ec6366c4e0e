import type { DispatchAction } from '@/domain/dispatch/dispatch';
import { sampleDispatchId } from '@/domain/dispatch/sample-dispatch';
import type { Region, RegionCode } from '@/domain/region/region';
import { DAY, dayOf, HOUR, startOfDay } from '../catalog/calendar';
import { CATEGORIES } from '../catalog/categories';
import { streetDepartmentCode } from '../catalog/departments';
import type { Ground } from '../ground/ground';
import type { CellTruth, Truths } from '../truths/truths';

/** A decision of the past, but for the numbers that were seen then. */
export interface DecisionPlan {
  readonly id: string;
  readonly region: Pick<Region, 'code' | 'name' | 'labelPosition'>;
  /** Base grids within the region: where something was done. */
  readonly gridCodes: readonly RegionCode[];
  /** Epoch milliseconds. */
  readonly decidedAt: number;
  readonly decidedBy: string;
  readonly action: DispatchAction;
  readonly unitCode: string;
  readonly unitName: string;
  /** Why, said after the numbers that were seen. */
  readonly reason: string;
  /** `null` while it is under way. */
  readonly end: DecisionEnd | null;
  readonly expected: Truths['decisions'][number]['expected'];
}

interface DecisionEnd {
  readonly state: 'done' | 'withdrawn';
  readonly at: number;
  readonly by: string;
  readonly outcome: string;
}

/** What decisions are planned from. */
export interface DecisionGround {
  readonly ground: Ground;
  readonly regions: readonly Region[];
  readonly departments: readonly { readonly code: string; readonly name: { readonly zh: string } }[];
  readonly truths: Pick<
    Truths,
    'endsAt' | 'risingCells' | 'fadingCells' | 'emergingCluster' | 'geocodingPile'
  >;
}

const DIRECTOR = '区社会治理中心 指挥长';
const ON_DUTY = '区社会治理中心 值班长';
/** Days on both sides that a comparison takes at least, with that of the decision and the one under way. */
const JUDGED_AFTER_DAYS = 9;

/**
 * Decisions of the last weeks about what is planted: one after which a place is calm, two after which nothing is
 * other than elsewhere, one too young to be judged, and one that was taken back. None of them changes an incident.
 */
export function planDecisions(source: DecisionGround): DecisionPlan[] {
  return [...aboutCells(source), ...aboutDoubts(source)].map((draft, i) => toPlan(source, draft, i + 1));
}

function aboutCells(source: DecisionGround): Draft[] {
  const { endsAt, risingCells, fadingCells } = source.truths;
  const [ended, fading, rising] = (['historical', 'diminishing', 'consecutive'] as const).map((pattern) =>
    [...risingCells, ...fadingCells].find(({ expectedPattern }) => expectedPattern === pattern)!,
  );
  const worked = (cell: CellTruth) => `多为${categoryNames(cell.categoryCodes)}`;
  return [
    {
      ...communityOf(source, ended!.centerGridCode),
      at: clockAt(ended!.knots.at(-1)!.at, 10),
      by: DIRECTOR,
      action: 'enforce',
      unit: 'street',
      reason: `${worked(ended!)}，长期反复，单靠巡查压不下来。派综合执法队驻点整治四周。`,
      end: { days: 28, state: 'done', outcome: '驻点整治四周结束，重点点位改为每日巡查，移交社区常态管理。' },
      expected: 'fewer',
    },
    {
      ...communityOf(source, fading!.centerGridCode),
      at: clockAt(endsAt - 40 * DAY, 9),
      by: DIRECTOR,
      action: 'campaign',
      unit: 'D-city',
      reason: `${worked(fading!)}，两年来总体下降但仍高于周边。开展一次集中整治，看能否加快下降。`,
      end: { days: 14, state: 'done', outcome: '集中整治两周结束，共性问题已列入街道月度清单。' },
      expected: 'no-fewer',
    },
    {
      ...gridOf(source, rising!.centerGridCode),
      at: clockAt(endsAt - 33 * DAY, 15),
      by: ON_DUTY,
      action: 'patrol',
      unit: 'street',
      reason: `${worked(rising!)}，近几个月持续上升。加密巡查四周，暂不增派执法力量。`,
      end: {
        days: 27,
        state: 'done',
        outcome: '加密巡查四周结束，发现多、处置慢，仍在上升，建议改派执法力量。',
      },
      expected: 'no-fewer',
    },
  ];
}

function aboutDoubts(source: DecisionGround): Draft[] {
  const { endsAt, emergingCluster } = source.truths;
  return [
    {
      ...gridOf(source, gridUnder(source)),
      at: clockAt(endsAt - 20 * DAY, 11),
      by: ON_DUTY,
      action: 'inspect',
      unit: 'street',
      reason: '热力图在这一点上有尖峰，网格统计里却看不到，请街道到现场核实。',
      end: {
        days: 1,
        state: 'withdrawn',
        outcome: '现场没有对应问题：地址只写到街道的事件都被定在同一点上。已转数据治理，不作为热点处置。',
      },
      expected: 'no-fewer',
    },
    {
      ...gridOf(source, emergingCluster.gridCodes[0]!),
      at: clockAt(endsAt - 2 * DAY, 9),
      by: ON_DUTY,
      action: 'inspect',
      unit: 'D-fire',
      reason: `近几天新出现${categoryNames([emergingCluster.categoryCode])}的上报，此前少有。请消防救援大队会同街道检查。`,
      end: null,
      expected: 'not-yet',
    },
  ];
}

interface Draft extends Pick<DecisionPlan, 'region' | 'gridCodes' | 'action' | 'reason' | 'expected'> {
  readonly at: number;
  readonly by: string;
  /** Code of a department of the line, or the street's own team. */
  readonly unit: string;
  readonly end: (Pick<DecisionEnd, 'state' | 'outcome'> & { readonly days: number }) | null;
}

function toPlan({ ground, departments, truths }: DecisionGround, draft: Draft, number: number): DecisionPlan {
  const { at, by, unit, end, expected, ...rest } = draft;
  const grid = ground.grids.findIndex(({ code }) => code === draft.gridCodes[0]);
  const unitCode =
    unit === 'street' ? streetDepartmentCode(ground.streets[ground.streetOfGrid[grid]!]!) : unit;
  const endedAt = end === null ? null : clockAt(at + end.days * DAY, 17);
  const isJudged = truths.endsAt - at >= JUDGED_AFTER_DAYS * DAY;
  return {
    ...rest,
    id: sampleDispatchId(number),
    decidedAt: at,
    decidedBy: by,
    unitCode,
    unitName: departments.find(({ code }) => code === unitCode)!.name.zh,
    // In a sample of few months what would have ended by now may be under way still.
    end: end && endedAt! < truths.endsAt ? { ...end, at: endedAt!, by } : null,
    expected: isJudged ? expected : 'not-yet',
  };
}

/** The day of an instant, at an hour. */
function clockAt(at: number, hour: number): number {
  return startOfDay(dayOf(at)) + hour * HOUR + 20 * 60_000;
}

function categoryNames(codes: readonly string[]): string {
  return codes.map((code) => CATEGORIES.find((category) => category.code === code)!.name.zh).join('、');
}

function gridOf({ regions }: DecisionGround, gridCode: string): Pick<Draft, 'region' | 'gridCodes'> {
  const region = regions.find(({ code }) => code === gridCode)!;
  return { region, gridCodes: [region.code] };
}

function communityOf(source: DecisionGround, gridCode: string): Pick<Draft, 'region' | 'gridCodes'> {
  const { regions } = source;
  const { parentCode } = regions.find(({ code }) => code === gridCode)!;
  const region = regions.find(({ code }) => code === parentCode)!;
  return {
    region,
    gridCodes: regions.filter((one) => one.parentCode === region.code).map(({ code }) => code),
  };
}

/** The grid whose label stands nearest to where addresses pile up. */
function gridUnder({ ground, regions, truths }: DecisionGround): string {
  const [longitude, latitude] = truths.geocodingPile.position;
  const grids = new Set(ground.grids.map(({ code }) => code as string));
  const distance = ({ labelPosition: [x, y] }: Region) => Math.hypot(x - longitude, y - latitude);
  return regions.filter(({ code }) => grids.has(code)).sort((a, b) => distance(a) - distance(b))[0]!.code;
}
