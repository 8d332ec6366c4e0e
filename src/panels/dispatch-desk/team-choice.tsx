import { formatCount, formatMeters } from '@/ui/format/format-number';
import { formatAge } from '@/ui/format/format-time';
import { nameIn, useText } from '@/ui/text/use-text';
import type { Text } from '@/ui/text/use-text';
import type { ReachableTeam, Teams } from './use-teams';
import styles from './dispatch-desk.module.css';

interface TeamChoiceProps {
  readonly teams: Teams | undefined;
  /** Code of the chosen team's grid. */
  readonly chosen: string | null;
  readonly onChoose: (gridCode: string | null) => void;
}

/** The teams nearest to the place, by the streets where they are known, and who leads the grid itself. */
export function TeamChoice({ teams, chosen, onChoose }: TeamChoiceProps) {
  const { t } = useText();
  if (!teams) return <p className={styles['note']}>{t('dispatch.teamsComing')}</p>;
  if (teams.missing !== null)
    return <p className={styles['note']}>{t(`dispatch.missing.${teams.missing}`)}</p>;
  const { own } = teams;
  return (
    <fieldset className={styles['field']}>
      <legend>{t('dispatch.teams')}</legend>
      <div className={styles['teams']}>
        {teams.teams.map((team) => (
          <TeamRow
            key={team.gridCode}
            team={team}
            isOwn={team.gridCode === own?.gridCode}
            isChosen={team.gridCode === chosen}
            onChoose={() => onChoose(team.gridCode === chosen ? null : team.gridCode)}
          />
        ))}
      </div>
      <span className={styles['note']}>
        {own
          ? t('dispatch.own', {
              leader: own.leaderName ?? t('dispatch.vacant'),
              workers: formatCount(own.workers),
              posts: own.workerPosts === null ? t('empty.unknown') : formatCount(own.workerPosts),
            })
          : ''}
        {t(teams.byStreet ? 'dispatch.byStreet' : 'dispatch.straight')}
      </span>
    </fieldset>
  );
}

interface TeamRowProps {
  readonly team: ReachableTeam;
  /** Whether the place lies in their own grid. */
  readonly isOwn: boolean;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function TeamRow({ team, isOwn, isChosen, onChoose }: TeamRowProps) {
  const { t, language } = useText();
  const { region, leaderName, workers, seenSecondsAgo } = team;
  const name = nameIn(language, region.name);
  return (
    <label className={styles['team']}>
      <input type="checkbox" checked={isChosen} onChange={onChoose} aria-label={name} />
      <span className={styles['teamName']} title={name}>
        {name}
      </span>
      <span>{isOwn && seenSecondsAgo === null ? t('dispatch.here') : wayText(team, t)}</span>
      <span className={styles['teamNote']}>
        {[
          t('dispatch.workers', { n: formatCount(workers) }),
          t('dispatch.leader', { name: leaderName ?? t('dispatch.vacant') }),
          seenSecondsAgo === null
            ? t('dispatch.atPost')
            : t('dispatch.onPatrol', { age: formatAge(seenSecondsAgo, t) }),
        ].join(' · ')}
      </span>
    </label>
  );
}

function wayText({ streetMeters, straightMeters }: ReachableTeam, t: Text): string {
  return streetMeters === null
    ? t('dispatch.beeline', { meters: formatMeters(tens(straightMeters)) })
    : formatMeters(tens(streetMeters));
}

/** Nobody's place is told to the meter. */
function tens(meters: number): number {
  return Math.round(meters / 10) * 10;
}
