import { formatCount, formatMeters } from '@/ui/format/format-number';
import { formatAge } from '@/ui/format/format-time';
import { nameIn, useText } from '@/ui/text/use-text';
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
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function TeamRow({ team, isChosen, onChoose }: TeamRowProps) {
  const { t, language } = useText();
  const { region, streetMeters, leaderName, workers, seenSecondsAgo } = team;
  const name = nameIn(language, region.name);
  return (
    <label className={styles['team']}>
      <input type="checkbox" checked={isChosen} onChange={onChoose} aria-label={name} />
      <span className={styles['teamName']} title={name}>
        {name}
      </span>
      <span>
        {streetMeters === null
          ? t('dispatch.beeline', { meters: formatMeters(tens(team.straightMeters)) })
          : formatMeters(tens(streetMeters))}
      </span>
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

/** Nobody's place is told to the meter. */
function tens(meters: number): number {
  return Math.round(meters / 10) * 10;
}
