import { defineAnalysis } from '../analysis-module';
import { trendMap } from './trend-map';

export const analysis = defineAnalysis({ id: 'mann-kendall', run: trendMap });
