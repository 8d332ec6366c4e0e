import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTimeFrame } from '@/client/district/use-time-frame';
import { warningQueries } from '@/client/warnings/warning-queries';
import { civilDay, dayStartSeconds } from '@/domain/time/civil-time';
import type { Warning } from '@/domain/warning/warning';
import { anomaliesReference } from '@/studies/anomalies/reference';
import type { PanelState } from '@/ui/components/panel-frame';
import { useText } from '@/ui/text/use-text';
import { useIncidentView } from './incident-view';
import { mergeAlerts } from './standing-alert';
import type { StandingAlert } from './standing-alert';
import { useStudy } from './study-view';

/** What is to be warned of now: the warnings that rules have raised, and anomalies that none answers for. */
export interface StandingAlerts {
  /** Worst first; `null` until they are known. */
  readonly alerts: readonly StandingAlert[] | null;
  /** Those that rules have raised; `null` while the service has not told of them. */
  readonly warnings: readonly Warning[] | null;
  readonly addedToday: number;
  readonly unacknowledged: number;
  /** The data's present, epoch milliseconds UTC. */
  readonly asOf: number;
  readonly state: PanelState;
}

const NO_ANOMALIES: readonly never[] = [];
const NO_WARNINGS: readonly Warning[] = [];

export function useStandingAlerts(): StandingAlerts {
  const { data, isError, refetch } = useQuery(warningQueries.list('active'));
  const { result } = useStudy(anomaliesReference);
  const { query } = useIncidentView();
  const { offsets } = useTimeFrame();
  const { t } = useText();
  const warnings = data?.warnings ?? null;
  const alerts = useMemo(() => {
    // What rules say comes first: an anomaly that is shown and then turns out to be a warning would be news twice.
    if (!warnings && !isError) return null;
    const anomalies = result?.alerts ?? NO_ANOMALIES;
    return mergeAlerts(warnings ?? NO_WARNINGS, anomalies, result?.windowHours ?? 0);
  }, [warnings, isError, result]);
  const asOfSeconds = result?.toSeconds ?? query.asOfSeconds;
  const dayStart = 1000 * dayStartSeconds(offsets, civilDay(offsets, asOfSeconds));
  const panelState = (): PanelState => {
    if (warnings) return { kind: 'ready' };
    if (isError) return { kind: 'error', sentence: t('warnings.failed'), onRetry: () => void refetch() };
    return { kind: 'loading' };
  };
  const known = warnings ?? NO_WARNINGS;
  return {
    alerts,
    warnings,
    addedToday: known.filter(({ raisedAt }) => raisedAt >= dayStart).length,
    unacknowledged: known.filter(({ acknowledgedAt }) => acknowledgedAt === null).length,
    // How long a warning has stood goes by the moment the rules were judged for.
    asOf: Math.max(data?.judgedTo ?? 0, 1000 * asOfSeconds),
    state: panelState(),
  };
}
