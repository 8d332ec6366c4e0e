import type { LocalizedText } from '@/domain/text/localized-text';
import type { WarningLevel } from '@/domain/warning/warning-rule';
import type { Warning, WarningEvidence } from '@/domain/warning/warning';
import type { AlertFinding } from '@/studies/anomalies/reference';

/** One thing to be warned of: a warning that a rule has raised, or an anomaly that none answers for. */
export interface StandingAlert {
  /** The same for as long as it stands. */
  readonly key: string;
  readonly level: WarningLevel;
  /** `null` for the whole scope. */
  readonly place: LocalizedText | null;
  /** `null` for the whole, and where it is not known. */
  readonly regionCode: string | null;
  /** Longitude, latitude in degrees, WGS 84; `null` where its region says enough. */
  readonly position: readonly [number, number] | null;
  /** `null` where classes are not told apart. */
  readonly category: LocalizedText | null;
  readonly evidence: WarningEvidence;
  /** In the time of the data, epoch milliseconds UTC. */
  readonly raisedAt: number;
  /** Who has it and how far it is dealt with; `null` where no rule raised it, so that nobody is asked to act. */
  readonly warning: Warning | null;
}

/**
 * All that stands, worst first; of one level what nobody has acknowledged first, then the newest. An anomaly of a place
 * that bears a warning is the same thing seen twice and left out, as are those that have fallen back and are only held.
 *
 * @param windowHours Length of the window the anomalies were found in.
 */
export function mergeAlerts(
  warnings: readonly Warning[],
  anomalies: readonly AlertFinding[],
  windowHours: number,
): StandingAlert[] {
  const warned = new Set(warnings.map(({ target }) => target.regionCode));
  const unwarned = anomalies.filter(({ isHeld, regionCode }) => !isHeld && !warned.has(regionCode));
  return [
    ...warnings.map(fromWarning),
    ...unwarned.map((anomaly) => fromAnomaly(anomaly, windowHours)),
  ].toSorted((a, b) => a.level - b.level || urgency(a) - urgency(b) || b.raisedAt - a.raisedAt);
}

/** Not acknowledged, taken over, nobody's. */
function urgency({ warning }: StandingAlert): number {
  if (!warning) return 2;
  return warning.acknowledgedAt === null ? 0 : 1;
}

function fromWarning(warning: Warning): StandingAlert {
  const { id, level, target, category, evidence, raisedAt } = warning;
  return {
    key: `warning ${id}`,
    level,
    place: target.kind === 'whole' ? null : target.name,
    regionCode: target.regionCode,
    position: target.kind === 'feature' ? target.position : null,
    category: category?.name ?? null,
    evidence,
    raisedAt,
    warning,
  };
}

function fromAnomaly(anomaly: AlertFinding, windowHours: number): StandingAlert {
  const { regionCode, categoryCode, level, place, category, raisedSeconds } = anomaly;
  const { observed, expected, lower, upper, p } = anomaly;
  return {
    key: `anomaly ${regionCode ?? ''} ${categoryCode}`,
    level,
    place: regionCode === null ? null : place,
    regionCode,
    position: null,
    category,
    evidence: { observed, expected, lower, upper, p, limit: null, direction: null, windowHours },
    raisedAt: raisedSeconds * 1000,
    warning: null,
  };
}
