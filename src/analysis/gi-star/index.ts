import { defineAnalysis } from '../analysis-module';
import { hotSpotMap } from './hot-spot-map';

export const analysis = defineAnalysis({ id: 'gi-star', run: hotSpotMap });
