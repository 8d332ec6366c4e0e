import { defineAnalysis } from '../analysis-module';
import { vMeasure, type ContingencyTable } from './v-measure';

export const analysis = defineAnalysis({
  id: 'v-measure',
  run: (table: ContingencyTable) => vMeasure(table),
});
