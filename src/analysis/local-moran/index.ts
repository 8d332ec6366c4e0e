import { defineAnalysis } from '../analysis-module';
import { moranMap } from './moran-map';

export const analysis = defineAnalysis({ id: 'local-moran', run: moranMap });
