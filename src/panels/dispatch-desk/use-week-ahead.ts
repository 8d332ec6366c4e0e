import { useRegionTree } from '@/client/district/use-district';
import type { Region } from '@/domain/region/region';
import { reference as forecastReference } from '@/studies/forecast/reference';
import type { ForecastResult } from '@/studies/forecast/reference';
import { reference as riskReference } from '@/studies/risk/reference';
import type { RiskResult } from '@/studies/risk/reference';
import { useStudy } from '../study-view';

/** What is expected of the coming week, of the region itself or of the smallest one around it that is foretold. */
export interface WeekAhead {
  readonly region: Region;
  readonly expected: number;
  readonly lower80: number;
  readonly upper80: number;
}

interface WeekAheadView {
  /** `null` while it is computed, and where nothing around is foretold. */
  readonly week: WeekAhead | null;
  readonly busy: boolean;
}

/** The forecast around a region, from the studies of the trend map: only what beat its baseline is told. */
export function useWeekAhead(regionCode: string | null): WeekAheadView {
  const tree = useRegionTree();
  const risk = useStudy(riskReference);
  const forecast = useStudy(forecastReference);
  const path = regionCode === null ? [] : tree.pathTo(regionCode).toReversed();
  const weeks = path.flatMap((region) => weekOf(region, risk.result, forecast.result) ?? []);
  return {
    week: weeks[0] ?? null,
    busy: [risk, forecast].some(({ state }) => state.kind === 'loading'),
  };
}

function weekOf(region: Region, risk: RiskResult | null, forecast: ForecastResult | null): WeekAhead | null {
  const cell =
    risk?.frame.kind === 'regions' ? risk.top.find((one) => one.regionCode === region.code) : undefined;
  if (cell) return { region, expected: cell.expected, lower80: cell.lower80, upper80: cell.upper80 };
  const week = forecast?.series.find(({ kind, code }) => kind === 'region' && code === region.code)?.week;
  return week ? { region, expected: week.mean, lower80: week.lower80, upper80: week.upper80 } : null;
}
