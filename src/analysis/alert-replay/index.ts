import { defineAnalysis } from '../analysis-module';
import type { RunControl } from '../run-control';
import { confirmAlerts, type AlertConfirmation, type LabelledEvent } from './confirm-alerts';
import { replayAlerts, type AlertReplay, type AlertReplayInput } from './replay-alerts';

export interface AlertReplayRunInput extends AlertReplayInput {
  /** What is known to have happened in the time of the replay; `null` where nobody wrote it down. */
  readonly labelled: readonly LabelledEvent[] | null;
}

export interface AlertReplayOutput extends AlertReplay {
  /** `null` without labelled events: the rule is then measured for its alarms, but not for their truth. */
  readonly confirmation: AlertConfirmation | null;
}

/** The table without which an alert rule counts as not evaluated. */
export const analysis = defineAnalysis({
  id: 'alert-replay',
  run: (input: AlertReplayRunInput, control?: RunControl): AlertReplayOutput => {
    const replay = replayAlerts(input, control);
    const { labelled, windowHours } = input;
    return {
      ...replay,
      confirmation: labelled && confirmAlerts(replay.episodes, labelled, { days: replay.days, windowHours }),
    };
  },
});
