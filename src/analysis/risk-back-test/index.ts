import { defineAnalysis } from '../analysis-module';
import { backTestRisk } from './risk-back-test';

/** Ranks cells by risk for the coming week, with the card that says how far to trust it. */
export const analysis = defineAnalysis({ id: 'risk-back-test', run: backTestRisk });
