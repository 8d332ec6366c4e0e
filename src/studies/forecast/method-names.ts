import type { SeriesMethod } from '@/analysis/back-test/series-method';
import type { LocalizedText } from '@/domain/text/localized-text';

/** Ways to forecast a series in words. */
export const METHOD_NAMES: Readonly<Record<SeriesMethod, LocalizedText>> = {
  'seasonal-naive': { zh: '季节朴素（上周同日）', en: 'seasonal naive (same weekday last week)' },
  'stl-ets': { zh: 'STL + ETS', en: 'STL + ETS' },
  'root-stl-ets': { zh: 'STL + ETS（平方根尺度）', en: 'STL + ETS on square roots' },
  'holt-winters': { zh: 'Holt-Winters 加法', en: 'Holt-Winters, additive' },
  ets: { zh: 'ETS 状态空间', en: 'ETS state space' },
  'count-level': { zh: '计数水平（泊松 / 负二项）', en: 'count level (Poisson or negative binomial)' },
};
