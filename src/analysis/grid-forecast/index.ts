import { defineAnalysis } from '../analysis-module';
import { forecastGrid } from './grid-forecast';

/** Forecasts the count of many cells with few events each. */
export const analysis = defineAnalysis({ id: 'grid-forecast', run: forecastGrid });
