import type { RiskMethod } from '@/analysis/risk-back-test/risk-method';
import type { LocalizedText } from '@/domain/text/localized-text';

/** Ways to rank cells by risk in words. */
export const METHOD_NAMES: Readonly<Record<RiskMethod, LocalizedText>> = {
  'last-quarter': { zh: '沿用上一季度的高发格', en: 'same cells as last quarter' },
  'long-term-density': { zh: '长期核密度', en: 'long-term kernel density' },
  'gamma-poisson': { zh: 'Gamma-Poisson 收缩', en: 'Gamma-Poisson shrinkage' },
  promap: { zh: 'ProMap 近邻近期加权', en: 'ProMap, near and recent cases' },
  'self-exciting': { zh: '自激点过程', en: 'self-exciting process' },
  'rank-average': { zh: '三法名次平均', en: 'average rank of three methods' },
};
