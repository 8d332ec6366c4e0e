import type { SeenFigure } from '@/domain/dispatch/dispatch';
import type { AreaFigures } from './use-area-figures';
import type { ReachableTeam } from './use-teams';
import type { WeekAhead } from './use-week-ahead';

interface Seen {
  readonly figures: AreaFigures | null | undefined;
  readonly week: WeekAhead | null;
  /** Cameras that see the place; `null` where it is not known. */
  readonly seeing: number | null;
  /** The team that was chosen. */
  readonly team: ReachableTeam | null;
}

/** The numbers that stood on the desk; what was not known is on record as not known. */
export function toSeenFigures({ figures, week, seeing, team }: Seen): SeenFigure[] {
  const known = figures ?? { inWindow: null, before: null, open: null, overdue: null };
  return [
    plain('in-window', known.inWindow),
    plain('before', known.before),
    plain('open', known.open),
    plain('overdue', known.overdue),
    week
      ? { id: 'week-ahead', value: week.expected, lower: week.lower80, upper: week.upper80 }
      : plain('week-ahead', null),
    plain('cameras-seeing', seeing),
    ...(team ? [wayOf(team)] : []),
  ];
}

function wayOf({ streetMeters, straightMeters }: ReachableTeam): SeenFigure {
  return streetMeters === null
    ? plain('team-straight', Math.round(straightMeters))
    : plain('team-street', Math.round(streetMeters));
}

function plain(id: string, value: number | null): SeenFigure {
  return { id, value, lower: null, upper: null };
}
