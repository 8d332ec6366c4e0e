import type { Dataset } from '@/domain/district/district';

import { DAY, HOUR } from './calendar';

const SECOND = 1000;

/** What a dataset of the sample is, but for its count. */
interface DatasetPlan extends Omit<Dataset, 'asOf' | 'count'> {
  /** How old its content is at the sample's end, in milliseconds. */
  readonly age: number;
}

const MINUTE = 60_000;

/** The datasets of the sample, one of them (population and housing) long past its renewal. */
const PLANS = [
  plan('incidents', '事件与工单', 'Incidents and orders', 0, HOUR),
  plan('cameras', '摄像机状态', 'Camera states', 4 * MINUTE, HOUR),
  plan('patrols', '巡查轨迹', 'Patrol tracks', 2 * MINUTE, HOUR),
  plan('addresses', '公安标准地址', 'Police standard addresses', 2 * DAY, 7 * DAY),
  plan('components', '城市部件', 'City components', 9 * DAY, 90 * DAY),
  plan('population', '人口房屋', 'Population and housing', 41 * DAY, 30 * DAY),
  plan('enterprises', '企业名录', 'Enterprises', 3 * DAY, 30 * DAY),
  plan('regions', '区划与网格', 'Regions and grids', 150 * DAY, null),
  plan('nets', '专项网格', 'Other nets', 64 * DAY, 365 * DAY),
  plan('staff', '网格力量', 'Grid staff', 5 * DAY, 30 * DAY),
] as const;

export type SampleDatasetId = (typeof PLANS)[number]['id'];
/** The dataset that is out of date on purpose. */
export const STALE_DATASET_ID: SampleDatasetId = 'population';

/** Datasets with their as-of times and counts. */
export function buildDatasets(endsAt: number, counts: Readonly<Record<SampleDatasetId, number>>): Dataset[] {
  return PLANS.map(({ id, title, periodSeconds, age }) => ({
    id,
    title,
    periodSeconds,
    asOf: endsAt - age,
    count: counts[id],
  }));
}

function plan<Id extends string>(
  id: Id,
  zh: string,
  en: string,
  age: number,
  period: number | null,
): DatasetPlan & { readonly id: Id } {
  return { id, title: { zh, en }, age, periodSeconds: period === null ? null : period / SECOND };
}
