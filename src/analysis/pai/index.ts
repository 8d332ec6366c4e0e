import { defineAnalysis } from '../analysis-module';
import { predictiveAccuracy, type PredictiveAccuracy, type RankedForecast } from './predictive-accuracy';

export interface PaiInput {
  readonly forecast: RankedForecast;
  /** Shares of the area to score at. */
  readonly shares: readonly number[];
}

export const analysis = defineAnalysis({
  id: 'pai',
  run: ({ forecast, shares }: PaiInput): readonly PredictiveAccuracy[] =>
    shares.map((share) => predictiveAccuracy(forecast, share)),
});
