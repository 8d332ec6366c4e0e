import { reference, WHOLE_KEY } from '@/studies/forecast/reference';
import type { ForecastResult, ForecastSeries } from '@/studies/forecast/reference';
import { useScene } from '@/scene/scene-context';

/** Which series of the forecast is looked at: kept in the scene, no part of what is computed. */
export function useForecastSeries(result: ForecastResult | null) {
  const { scene, change } = useScene();
  const kept = scene.studySettings[reference.id]?.['series'];
  const shown: ForecastSeries | null =
    result?.series.find(({ key }) => key === kept) ??
    result?.series.find(({ key }) => key === WHOLE_KEY) ??
    null;
  const choose = (key: string) =>
    change(({ studySettings }) => ({
      studySettings: { ...studySettings, [reference.id]: { ...studySettings[reference.id], series: key } },
    }));
  return { shown, choose };
}
