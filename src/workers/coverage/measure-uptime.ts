import { availabilityOf, repairsOf, uptimeOf } from '@/analysis/camera-uptime/camera-uptime';
import type { Outage, Period, Repairs, Uptime } from '@/analysis/camera-uptime/camera-uptime';
import type { Camera, CameraNetwork } from '@/domain/camera/camera';
import { CAMERA_NETWORKS } from '@/domain/camera/camera';
import type { CoverageGround } from './coverage-ground';
import type { NamedCamera } from './coverage-results';

const DAY_SECONDS = 86_400;

/** How cameras ran over a period, added up. */
export interface UptimeSum {
  readonly cameras: number;
  /** Cameras of which anything is on record in the period. */
  readonly onRecord: number;
  /** Seconds of all cameras together; time that is not on record is neither. */
  readonly onlineSeconds: number;
  readonly offlineSeconds: number;
  readonly unknownSeconds: number;
  /** Outages that touch the period, and those of them that last. */
  readonly outages: number;
  readonly open: number;
  readonly repairs: Repairs;
}

/** The cameras of the scope over the period before the question's moment. */
export interface UptimeTold {
  readonly days: number;
  readonly total: UptimeSum;
  readonly networks: readonly (UptimeSum & { readonly network: CameraNetwork | null })[];
  /** Cameras that were offline more than once, the most often first. */
  readonly repeated: readonly (NamedCamera & { readonly availability: number; readonly outages: number })[];
}

/** The last days before a moment in epoch milliseconds. */
export function periodBefore(asOf: number, days: number): Period {
  const to = Math.floor(asOf / 1000);
  return { from: to - days * DAY_SECONDS, to };
}

/**
 * Share of the time on record in which each camera was online; where nothing is on record, what its list says of its
 * availability, and `null` where that is silent, too.
 */
export function availabilities(
  states: CoverageGround['states'],
  cameras: readonly Camera[],
  period: Period,
): (number | null)[] {
  return cameras.map((camera) => {
    const spans = states?.get(camera.code);
    const recorded = spans ? availabilityOf(uptimeOf(spans, period)) : null;
    return recorded ?? camera.availabilityFraction;
  });
}

/** Adds up how cameras ran; `null` where the district has no record of states. */
export function measureUptime(
  states: CoverageGround['states'],
  cameras: readonly Camera[],
  { asOf, days }: { readonly asOf: number; readonly days: number },
): UptimeTold | null {
  if (!states) return null;
  const period = periodBefore(asOf, days);
  const rows = cameras.map((camera) => ({
    camera,
    uptime: uptimeOf(states.get(camera.code) ?? [], period),
  }));
  const networks = [...CAMERA_NETWORKS, null]
    .map((network) => ({ network, own: rows.filter(({ camera }) => camera.network === network) }))
    .filter(({ own }) => own.length > 0);
  return {
    days,
    total: addUp(rows, period),
    networks: networks.map(({ network, own }) => ({ network, ...addUp(own, period) })),
    repeated: rows
      .filter(({ uptime }) => uptime.outages.length > 1 && uptime.offlineSeconds > 0)
      .map(({ camera: { code, name }, uptime }) => ({
        code,
        name,
        availability: availabilityOf(uptime)!,
        outages: uptime.outages.length,
      }))
      .sort((a, b) => b.outages - a.outages || a.availability - b.availability),
  };
}

function addUp(rows: readonly { readonly uptime: Uptime }[], period: Period): UptimeSum {
  const sum = (value: (uptime: Uptime) => number) =>
    rows.reduce((total, { uptime }) => total + value(uptime), 0);
  const outages = rows.flatMap(({ uptime }): readonly Outage[] => uptime.outages);
  return {
    cameras: rows.length,
    onRecord: sum(({ onlineSeconds, offlineSeconds }) => Number(onlineSeconds + offlineSeconds > 0)),
    onlineSeconds: sum(({ onlineSeconds }) => onlineSeconds),
    offlineSeconds: sum(({ offlineSeconds }) => offlineSeconds),
    unknownSeconds: sum(({ unknownSeconds }) => unknownSeconds),
    outages: outages.length,
    open: outages.filter(({ end }) => end === 'open').length,
    repairs: repairsOf(outages, period),
  };
}
