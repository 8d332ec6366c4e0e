import { useMemo } from 'react';
import { useTimeFrame } from '@/client/district/use-time-frame';
import { civilDay, dayStartSeconds } from '@/domain/time/civil-time';
import { anomaliesReference } from '@/studies/anomalies/reference';
import type { AlertFinding } from '@/studies/anomalies/reference';
import type { PanelState } from '@/ui/components/panel-frame';
import { useIncidentView } from './incident-view';
import { useStudy } from './study-view';

export const WARNING_LEVELS = [1, 2, 3, 4] as const;

/** Warnings that the counts bear out now, worst first. */
export interface StandingAlerts {
  /** `null` until they are known. Those that have fallen back and are only held do not count. */
  readonly alerts: readonly AlertFinding[] | null;
  readonly addedToday: number;
  /** The data's present, epoch seconds UTC. */
  readonly asOfSeconds: number;
  readonly state: PanelState;
}

export function useStandingAlerts(): StandingAlerts {
  const { result, state } = useStudy(anomaliesReference);
  const { query } = useIncidentView();
  const { offsets } = useTimeFrame();
  const alerts = useMemo(() => result?.alerts.filter(({ isHeld }) => !isHeld) ?? null, [result]);
  const asOfSeconds = result?.toSeconds ?? query.asOfSeconds;
  const dayStart = dayStartSeconds(offsets, civilDay(offsets, asOfSeconds));
  const addedToday = alerts?.filter(({ raisedSeconds }) => raisedSeconds >= dayStart).length ?? 0;
  return { alerts, addedToday, asOfSeconds, state };
}
