import type { Camera } from '@/domain/camera/camera';
import type { Viewshed } from '@/analysis/visibility/viewshed';
import type { CameraCensus, KnownShare, NamedCamera } from './coverage-results';
import type { PlacedCamera } from './plane-ground';

interface CensusInput {
  /** Cameras that stand in the scope. */
  readonly cameras: readonly PlacedCamera[];
  readonly viewsheds: readonly (Viewshed | null)[];
  readonly counted: number;
  /** Epoch milliseconds. */
  readonly asOf: number;
}

/** How many cameras there are, and how they stand. */
export function measureCensus({ cameras, viewsheds, counted, asOf }: CensusInput): CameraCensus {
  const records = cameras.map(({ camera }) => camera);
  const facing = cameras.filter((_, i) => viewsheds[i]?.facesOwnWall);
  const outages = records
    .filter(({ online }) => online === false)
    .toSorted((a, b) => (a.offlineSince ?? asOf) - (b.offlineSince ?? asOf));
  return {
    all: records.length,
    counted,
    online: knownShare(records.map(({ online }) => online)),
    shared: knownShare(records.map(({ shared }) => shared)),
    controllable: knownShare(records.map(({ controllable }) => controllable)),
    authorized: { n: records.filter((record) => isAuthorized(record, asOf)).length, of: records.length },
    authorizedElsewhere: records
      .filter((record) => isAuthorized(record, asOf) && record.authorizedGridCode !== record.gridCode)
      .map(nameOf),
    expired: records
      .filter((record) => record.authorizedGridCode !== null && !isAuthorized(record, asOf))
      .map(nameOf),
    withoutDirection: cameras.filter(({ withoutDirection }) => withoutDirection).length,
    assumed: cameras.filter(({ isAssumed }) => isAssumed).length,
    uncontrollable: records.filter(({ controllable }) => controllable === false).map(nameOf),
    unauthorized: records.filter((record) => !isAuthorized(record, asOf)).map(nameOf),
    unshared: records.filter(({ shared }) => shared === false).map(nameOf),
    facingOwnWall: facing.map(({ camera }) => nameOf(camera)),
    outages: outages.map((camera) => ({ ...nameOf(camera), since: camera.offlineSince })),
  };
}

/** Granted to a grid leader, and not run out at a moment in epoch milliseconds. */
export function isAuthorized(
  { authorizedGridCode, authorizedUntil }: Pick<Camera, 'authorizedGridCode' | 'authorizedUntil'>,
  asOf: number,
): boolean {
  return authorizedGridCode !== null && (authorizedUntil ?? asOf) >= asOf;
}

function knownShare(flags: readonly (boolean | null)[]): KnownShare {
  return {
    n: flags.filter((flag) => flag === true).length,
    of: flags.filter((flag) => flag !== null).length,
  };
}

export function nameOf({ code, name }: NamedCamera): NamedCamera {
  return { code, name };
}
